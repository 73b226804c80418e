package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveOverdue;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveReturned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A directive and what was said of it.
 *
 * @param dueBy when the word it waits for is due; null once it is over
 * @param pressed how often that word was pressed for
 * @param answers in their order
 * @param endedAt null while it is open
 */
record DirectiveView(
        DirectiveGiven given,
        DirectiveStanding state,
        @Nullable Instant dueBy,
        int pressed,
        PVector<Answer> answers,
        @Nullable Instant endedAt)
        implements Hung {

    /** An answer, and why it would not do; null where nobody said so. */
    record Answer(DirectiveAnswered answered, @Nullable DirectiveReturned returned) {}

    static DirectiveView of(DirectiveGiven given) {
        return new DirectiveView(given, DirectiveStanding.GIVEN, given.answerBy(), 0, TreePVector.empty(), null);
    }

    @Override
    public ItemKey key() {
        return ItemKey.of(given.directive());
    }

    @Override
    public IncidentId incident() {
        return given.incident();
    }

    @Override
    public boolean isOwed() {
        return endedAt == null;
    }

    DirectiveView answered(DirectiveAnswered by) {
        return new DirectiveView(
                given, DirectiveStanding.ANSWERED, by.acceptBy(), 0, answers.plus(new Answer(by, null)), null);
    }

    DirectiveView returned(DirectiveReturned by) {
        int last = answers.size() - 1;
        var all = last < 0
                ? answers
                : answers.with(last, new Answer(answers.get(last).answered(), by));
        return new DirectiveView(given, DirectiveStanding.RETURNED, by.answerBy(), 0, all, null);
    }

    DirectiveView pressed(DirectiveOverdue by) {
        return new DirectiveView(given, state, dueBy, by.time(), answers, null);
    }

    DirectiveView ended(DirectiveStanding how, Instant at) {
        return new DirectiveView(given, how, null, pressed, answers, at);
    }

    @Override
    public boolean names(PersonId person) {
        return person.equals(given.person())
                || answers.stream()
                        .anyMatch(one -> person.equals(one.answered().person())
                                || (one.returned() != null
                                        && person.equals(one.returned().person())));
    }

    @Override
    public boolean names(PostId post) {
        return post.equals(given.from())
                || given.to().contains(post)
                || answers.stream()
                        .anyMatch(one -> post.equals(one.answered().post())
                                || (one.returned() != null
                                        && post.equals(one.returned().post())));
    }

    @Override
    public boolean names(UnitId unit) {
        return unit.equals(given.unit());
    }

    @Override
    public boolean names(OrganizationId organization) {
        return organization.equals(given.organization()) || organization.equals(given.fromOrganization());
    }
}
