package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order to one organization.
 *
 * @param from whose post gave it
 * @param to the posts that were told
 * @param text what is to be done
 * @param answerWithinSeconds how long a returned answer's successor may take
 * @param awaitedBy when what it waits for is due, or was
 * @param last the last answer; null where none was given
 */
public record Directive(
        DirectiveId id,
        IncidentId incident,
        PostId from,
        OrganizationId fromOrganization,
        OrganizationId organization,
        List<PostId> to,
        String text,
        long answerWithinSeconds,
        State state,
        Instant awaitedBy,
        @Nullable Answer last) {

    /** Where it stands; the last two are ends. */
    public enum State {
        GIVEN,
        ANSWERED,
        ACCEPTED,
        WITHDRAWN;

        boolean isOpen() {
            return compareTo(ACCEPTED) < 0;
        }
    }

    /**
     * What its receiver said last.
     *
     * @param number from 1
     */
    public record Answer(
            int number, DirectiveAnswer answer, @Nullable String text) {}

    static Directive of(DirectiveGiven given) {
        return new Directive(
                given.directive(),
                given.incident(),
                given.from(),
                given.fromOrganization(),
                given.organization(),
                given.to(),
                given.text(),
                Duration.between(given.at(), given.answerBy()).toSeconds(),
                State.GIVEN,
                given.answerBy(),
                null);
    }

    int answers() {
        return last == null ? 0 : last.number();
    }

    /** What it waits for while it is open. */
    DirectiveAwaits awaits() {
        return state == State.GIVEN ? DirectiveAwaits.ANSWER : DirectiveAwaits.ACCEPTANCE;
    }

    /** Who has to say something. */
    List<PostId> pressed() {
        return awaits() == DirectiveAwaits.ANSWER ? to : List.of(from);
    }

    Directive answered(DirectiveAnswered by) {
        return new Directive(
                id,
                incident,
                from,
                fromOrganization,
                organization,
                to,
                text,
                answerWithinSeconds,
                State.ANSWERED,
                by.acceptBy(),
                new Answer(by.number(), by.answer(), by.text()));
    }

    Directive returned(Instant answerBy) {
        return in(State.GIVEN, answerBy);
    }

    Directive ended(State end) {
        return in(end, awaitedBy);
    }

    private Directive in(State next, Instant awaited) {
        return new Directive(
                id, incident, from, fromOrganization, organization, to, text, answerWithinSeconds, next, awaited, last);
    }
}
