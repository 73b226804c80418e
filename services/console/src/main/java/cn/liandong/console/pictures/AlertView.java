package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An alert and how far it has come.
 *
 * @param round 0 before the first step was taken
 * @param alerted everybody alerted so far, each once
 * @param roll who has acknowledged, where each person has to; null where one of a post is enough
 * @param settledAt since when its matter is over; null while it is not
 */
record AlertView(
        AlertBegan began,
        int round,
        int step,
        @Nullable Instant nextDueAt,
        PVector<SeatedPerson> alerted,
        @Nullable RollView roll,
        @Nullable AlertAcknowledged acknowledged,
        @Nullable AlertStoodDown stoodDown,
        @Nullable Instant settledAt) {

    static AlertView begun(AlertBegan event) {
        return new AlertView(
                event,
                0,
                0,
                null,
                TreePVector.empty(),
                event.plan().isForEachPerson() ? RollView.EMPTY : null,
                null,
                null,
                null);
    }

    IncidentId incident() {
        return began.incident();
    }

    AlertView withStep(int newRound, int newStep, Instant due) {
        return new AlertView(began, newRound, newStep, due, alerted, roll, acknowledged, stoodDown, settledAt);
    }

    AlertView withAlerted(SeatedPerson person) {
        var called = roll == null ? null : roll.withAlerted(person);
        return new AlertView(
                began,
                round,
                step,
                nextDueAt,
                alerted.contains(person) ? alerted : alerted.plus(person),
                called,
                acknowledged,
                stoodDown,
                settledAt);
    }

    AlertView with(EachPersonEvent event) {
        return roll == null
                ? this
                : new AlertView(
                        began, round, step, nextDueAt, alerted, roll.with(event), acknowledged, stoodDown, settledAt);
    }

    AlertView withAcknowledged(AlertAcknowledged event) {
        return new AlertView(began, round, step, nextDueAt, alerted, roll, event, stoodDown, settledAt);
    }

    AlertView raisedAgain() {
        return new AlertView(
                began,
                round,
                step,
                nextDueAt,
                alerted,
                roll == null ? null : RollView.EMPTY,
                null,
                stoodDown,
                settledAt);
    }

    AlertView withStoodDown(AlertStoodDown event) {
        return new AlertView(began, round, step, nextDueAt, alerted, roll, acknowledged, event, settledAt);
    }

    AlertView withSettled(Instant at) {
        return new AlertView(began, round, step, nextDueAt, alerted, roll, acknowledged, stoodDown, at);
    }

    /** When it is raised again, if nobody sees to the incident until then; null where it is not. */
    @Nullable
    Instant raisedAgainAt(boolean seenTo) {
        var limit = began.plan().actWithin();
        return stoodDown != null || acknowledged == null || seenTo || limit == null
                ? null
                : acknowledged.at().plus(limit);
    }

    /** Whether nobody has to do anything for it any more; {@code seenTo} says whether somebody sees to its incident. */
    boolean isSettled(boolean seenTo) {
        return stoodDown != null || settledAt != null || (acknowledged != null && raisedAgainAt(seenTo) == null);
    }

    boolean names(PersonId person) {
        return alerted.stream().anyMatch(seated -> seated.person().equals(person))
                || (roll != null && roll.names(person))
                || (acknowledged != null && person.equals(acknowledged.person()))
                || (stoodDown != null && person.equals(stoodDown.person()))
                || began.plan().steps().stream()
                        .flatMap(step -> step.people().stream())
                        .anyMatch(seated -> seated.person().equals(person));
    }

    boolean names(PostId post) {
        return began.post().equals(post)
                || (roll != null && roll.names(post))
                || (acknowledged != null && acknowledged.post().equals(post))
                || (stoodDown != null && stoodDown.post().equals(post))
                || alerted.stream().anyMatch(seated -> seated.post().equals(post))
                || began.plan().steps().stream()
                        .flatMap(step -> step.people().stream())
                        .anyMatch(seated -> seated.post().equals(post));
    }
}
