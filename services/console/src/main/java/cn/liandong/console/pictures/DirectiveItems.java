package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAccepted;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveWithdrawn;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what a directive, and a line about one, reads like. */
final class DirectiveItems {
    private DirectiveItems() {}

    static @Nullable Item directive(Picture picture, DirectiveId id) {
        var view = picture.families().directives().find(id.value());
        if (view == null) {
            return null;
        }
        var given = view.given();
        var directory = picture.directory();
        return new Item.Directive(
                given.directive().value(),
                given.incident().value(),
                given.handling(),
                Items.seat(picture, given.from(), given.person()),
                given.fromOrganization().value(),
                directory.name(given.fromOrganization()),
                given.organization().value(),
                directory.name(given.organization()),
                given.unit() == null ? null : given.unit().value(),
                given.unit() == null ? null : UnitItems.name(picture, given.unit()),
                given.to().stream().map(post -> Items.seat(picture, post, null)).toList(),
                given.text(),
                view.state(),
                given.at(),
                view.dueBy(),
                view.pressed(),
                view.answers().stream().map(one -> answer(picture, one)).toList(),
                view.endedAt());
    }

    private static Item.Answer answer(Picture picture, DirectiveView.Answer one) {
        var by = one.answered();
        var back = one.returned();
        return new Item.Answer(
                by.number(),
                by.answer(),
                by.text(),
                by.at(),
                Items.seat(picture, by.post(), by.person()),
                back == null ? null : back.reason(),
                back == null ? null : back.at(),
                back == null ? null : Items.seat(picture, back.post(), back.person()));
    }

    /** A line has no text of a directive or an answer: an enterprise reads the lines of an incident, and not what others are ordered. */
    static Map<String, String> facts(Picture picture, DirectiveEvent event) {
        var facts = new TreeMap<String, String>(more(event));
        facts.put("directiveId", event.directive().value());
        var view = picture.families().directives().find(event.directive().value());
        if (view != null) {
            facts.put("organizationName", picture.directory().name(view.given().organization()));
        }
        return facts;
    }

    private static Map<String, String> more(DirectiveEvent event) {
        return switch (event) {
            case DirectiveGiven it -> Map.of("answerBy", it.answerBy().toString());
            case DirectiveAnswered it ->
                Map.of(
                        "number",
                        String.valueOf(it.number()),
                        "answer",
                        it.answer().name(),
                        "latenessMillis",
                        String.valueOf(it.latenessMillis()));
            case DirectiveOverdue it ->
                Map.of(
                        "awaits",
                        it.awaits().name(),
                        "time",
                        String.valueOf(it.time()),
                        "since",
                        it.since().toString());
            case DirectiveAccepted it -> Map.of("number", String.valueOf(it.number()));
            case DirectiveReturned it -> Map.of("number", String.valueOf(it.number()));
            case DirectiveWithdrawn _ -> Map.of();
        };
    }
}
