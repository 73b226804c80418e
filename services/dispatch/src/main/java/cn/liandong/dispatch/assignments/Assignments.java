package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The assignments of one jurisdiction.
 *
 * @param actual which one binds a unit
 * @param exercise which one lies over a unit
 * @param deadlines one for each offer that was not answered, under its own id
 */
public record Assignments(
        PMap<AssignmentId, Assignment> byId,
        PMap<UnitId, AssignmentId> actual,
        PMap<UnitId, AssignmentId> exercise,
        Deadlines<DispatchCommand> deadlines) {

    public static final Assignments NONE =
            new Assignments(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    public @Nullable Assignment find(AssignmentId assignment) {
        return byId.get(assignment);
    }

    /** Those for the incident that go on. */
    public List<AssignmentId> open(IncidentId incident) {
        return byId.values().stream()
                .filter(one -> one.incident().equals(incident) && one.state().isOpen())
                .map(Assignment::id)
                .sorted(Comparator.comparing(AssignmentId::value))
                .toList();
    }

    /** Those for the incident that go on stay. */
    public Assignments withoutEnded(IncidentId incident) {
        var ended = byId.values().stream()
                .filter(one -> one.incident().equals(incident) && !one.state().isOpen())
                .map(Assignment::id)
                .toList();
        return new Assignments(byId.minusAll(ended), actual, exercise, deadlines);
    }

    @Nullable
    Assignment overlayOf(UnitId unit) {
        var id = exercise.get(unit);
        return id == null ? null : byId.get(id);
    }

    Assignments offered(Assignment assignment, Deadline<DispatchCommand> silence) {
        var all = byId.plus(assignment.id(), assignment);
        return assignment.isExercise()
                ? new Assignments(
                        all, actual, exercise.plus(assignment.unit(), assignment.id()), deadlines.with(silence))
                : new Assignments(
                        all, actual.plus(assignment.unit(), assignment.id()), exercise, deadlines.with(silence));
    }

    /** Any state but the first means that the offer was answered, or is over. */
    Assignments in(AssignmentId id, Assignment.State state) {
        var old = byId.get(id);
        if (old == null) {
            return this;
        }
        var all = byId.plus(id, old.in(state));
        var answered = deadlines.without(id.value());
        return state.isOpen()
                ? new Assignments(all, actual, exercise, answered)
                : new Assignments(all, without(actual, old), without(exercise, old), answered);
    }

    private static PMap<UnitId, AssignmentId> without(PMap<UnitId, AssignmentId> bound, Assignment ended) {
        return ended.id().equals(bound.get(ended.unit())) ? bound.minus(ended.unit()) : bound;
    }
}
