package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a journal by itself, so that a defect of the state is not one of its judge too. */
record OpenAssignments(
        Map<UnitId, AssignmentId> actual,
        Map<UnitId, AssignmentId> exercise,
        Set<AssignmentId> unanswered,
        Set<AssignmentId> under,
        List<UnitOffered> askedTwice) {

    /** Fails where a unit would be on two, or where something is said of an assignment that is not open. */
    static OpenAssignments of(List<ResponseEvent> journal) {
        var open = new OpenAssignments(
                new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
        for (var event : journal) {
            if (event instanceof AssignmentEvent one) {
                open.take(one);
            }
        }
        return open;
    }

    private void take(AssignmentEvent event) {
        switch (event) {
            case UnitOffered offered -> offer(offered);
            case OfferAccepted it -> {
                assertThat(unanswered.remove(it.assignment())).isTrue();
                assertThat(under.add(it.assignment())).isTrue();
            }
            case OfferDeclined it -> endUnanswered(it.assignment(), it.unit());
            case OfferLapsed it -> endUnanswered(it.assignment(), it.unit());
            case UnitEnRoute it -> assertThat(under).contains(it.assignment());
            case UnitOnScene it -> assertThat(under).contains(it.assignment());
            case UnitReleased it -> {
                assertThat(under).contains(it.assignment());
                end(it.assignment(), it.unit());
            }
            case AssignmentWithdrawn it -> end(it.assignment(), it.unit());
            case AssignmentDissolved it -> {
                assertThat(exercise).containsEntry(it.unit(), it.assignment());
                end(it.assignment(), it.unit());
            }
            case UnitsProposed ignored -> {}
            case ShortfallNamed ignored -> {}
        }
    }

    private void offer(UnitOffered offered) {
        assertThat(actual).doesNotContainKey(offered.unit());
        assertThat(exercise).doesNotContainKey(offered.unit());
        var bound = offered.handling() == Handling.EXERCISE ? exercise : actual;
        bound.put(offered.unit(), offered.assignment());
        assertThat(unanswered.add(offered.assignment())).isTrue();
        if (offered.before().contains(offered.unit())) {
            askedTwice.add(offered);
        }
    }

    private void endUnanswered(AssignmentId assignment, UnitId unit) {
        assertThat(unanswered).contains(assignment);
        end(assignment, unit);
    }

    private void end(AssignmentId assignment, UnitId unit) {
        boolean wasUnanswered = unanswered.remove(assignment);
        boolean wasUnder = under.remove(assignment);
        assertThat(wasUnanswered).isNotEqualTo(wasUnder);
        boolean wasActual = actual.remove(unit, assignment);
        boolean wasExercise = exercise.remove(unit, assignment);
        assertThat(wasActual).isNotEqualTo(wasExercise);
    }
}
