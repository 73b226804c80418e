package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An alert and how far it has come.
 *
 * @param round 0 before the first step was taken
 * @param alerted everybody alerted so far, each once
 */
record AlertView(
        AlertBegan began,
        int round,
        int step,
        @Nullable Instant nextDueAt,
        PVector<SeatedPerson> alerted,
        @Nullable AlertAcknowledged acknowledged) {

    static AlertView begun(AlertBegan event) {
        return new AlertView(event, 0, 0, null, TreePVector.empty(), null);
    }

    IncidentId incident() {
        return began.incident();
    }

    AlertView withStep(int newRound, int newStep, Instant due) {
        return new AlertView(began, newRound, newStep, due, alerted, acknowledged);
    }

    AlertView withAlerted(SeatedPerson person) {
        return alerted.contains(person)
                ? this
                : new AlertView(began, round, step, nextDueAt, alerted.plus(person), acknowledged);
    }

    AlertView withAcknowledged(AlertAcknowledged event) {
        return new AlertView(began, round, step, nextDueAt, alerted, event);
    }

    boolean names(PersonId person) {
        return alerted.stream().anyMatch(seated -> seated.person().equals(person))
                || (acknowledged != null && person.equals(acknowledged.person()))
                || began.plan().steps().stream()
                        .flatMap(step -> step.people().stream())
                        .anyMatch(seated -> seated.person().equals(person));
    }

    boolean names(PostId post) {
        return began.post().equals(post)
                || (acknowledged != null && acknowledged.post().equals(post))
                || alerted.stream().anyMatch(seated -> seated.post().equals(post))
                || began.plan().steps().stream()
                        .flatMap(step -> step.people().stream())
                        .anyMatch(seated -> seated.post().equals(post));
    }
}
