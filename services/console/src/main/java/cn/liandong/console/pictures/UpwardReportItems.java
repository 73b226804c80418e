package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what an upward report, and a line about one, reads like. */
final class UpwardReportItems {
    private UpwardReportItems() {}

    static @Nullable Item report(Picture picture, UpwardReportId id) {
        var view = picture.families().upwardReports().find(id.value());
        if (view == null) {
            return null;
        }
        var drafted = view.drafted();
        var edited = view.edited();
        var text = edited == null ? drafted.text() : edited.text();
        var draftedBy = Items.seat(picture, drafted.post(), drafted.person());
        var submitted = view.submitted();
        return new UpwardReportItem(
                drafted.report().value(),
                drafted.incident().value(),
                drafted.handling(),
                drafted.number(),
                drafted.kind(),
                text.title(),
                text.sections(),
                edited == null ? 1 : edited.revision(),
                view.state(),
                drafted.at(),
                draftedBy,
                edited == null ? drafted.at() : edited.at(),
                edited == null ? draftedBy : Items.seat(picture, edited.post(), edited.person()),
                submitted == null
                        ? List.of()
                        : submitted.to().stream()
                                .map(post -> Items.seat(picture, post, null))
                                .toList(),
                view.dueBy(),
                view.pressed(),
                returned(picture, view.returned()),
                signature(picture, view.signedOff()),
                view.sent().stream().map(one -> sending(picture, one)).toList(),
                picture.directory().offices().values().stream()
                        .sorted(Comparator.comparing(UpwardOffice::party)
                                .thenComparing(office -> office.id().value()))
                        .map(office -> office(office, view.wayTo(office.id())))
                        .toList());
    }

    private static UpwardReportItem.@Nullable Returned returned(Picture picture, @Nullable UpwardReportReturned by) {
        return by == null
                ? null
                : new UpwardReportItem.Returned(
                        by.revision(), by.reason(), by.at(), Items.seat(picture, by.post(), by.person()));
    }

    private static UpwardReportItem.@Nullable Signature signature(Picture picture, @Nullable UpwardReportSignedOff by) {
        return by == null
                ? null
                : new UpwardReportItem.Signature(
                        by.isStandingIn(), by.isOwnDraft(), by.at(), Items.seat(picture, by.post(), by.person()));
    }

    private static UpwardReportItem.Sending sending(Picture picture, UpwardReportSent sent) {
        return new UpwardReportItem.Sending(
                sent.to(),
                sent.channel(),
                sent.toldTo(),
                sent.sentAt(),
                sent.receipt(),
                Items.seat(picture, sent.post(), sent.person()));
    }

    private static UpwardReportItem.Office office(UpwardOffice office, @Nullable UpwardWay way) {
        return new UpwardReportItem.Office(
                office.id().value(),
                office.name(),
                office.party(),
                way == null ? null : way.state(),
                way == null ? 0 : way.attempt(),
                way == null ? null : way.code(),
                way == null ? null : way.at());
    }

    /** A line has no text of a report: a town or an enterprise reads the lines of an incident, and not what the city writes. */
    static Map<String, String> facts(Picture picture, UpwardReportEvent event) {
        var facts = new TreeMap<String, String>(more(event));
        facts.put("upwardReportId", event.report().value());
        var view = picture.families().upwardReports().find(event.report().value());
        if (view != null) {
            facts.put("number", String.valueOf(view.drafted().number()));
            facts.put("reportKind", view.drafted().kind().name());
        }
        return facts;
    }

    private static Map<String, String> more(UpwardReportEvent event) {
        return switch (event) {
            case UpwardReportEdited it -> Map.of("revision", String.valueOf(it.revision()));
            case UpwardReportSubmitted it -> Map.of("signBy", it.signBy().toString());
            case UpwardReportReturned it -> Map.of("revision", String.valueOf(it.revision()));
            case UpwardReportSignedOff it -> Map.of("standingIn", String.valueOf(it.isStandingIn()));
            case UpwardReportSent it ->
                Map.of(
                        "to",
                        it.to().name(),
                        "reportingChannel",
                        it.channel().name(),
                        "sentAt",
                        it.sentAt().toString());
            case UpwardReportSending it ->
                Map.of("to", it.office().party().name(), "attempt", String.valueOf(it.attempt()));
            case UpwardReportFailed it ->
                Map.of("to", it.office().party().name(), "attempt", String.valueOf(it.attempt()), "code", it.code());
            case UpwardReportOverdue it ->
                Map.of(
                        "awaits",
                        it.awaits().name(),
                        "time",
                        String.valueOf(it.time()),
                        "since",
                        it.since().toString());
            default -> Map.of();
        };
    }
}
