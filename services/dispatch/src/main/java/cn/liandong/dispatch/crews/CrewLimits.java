package cn.liandong.dispatch.crews;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The crews of one jurisdiction that have to be heard of: those on scene.
 *
 * @param deadlines one for each, under its assignment's id
 */
public record CrewLimits(PMap<AssignmentId, CrewLimit> byAssignment, Deadlines<DispatchCommand> deadlines) {

    public static final CrewLimits NONE = new CrewLimits(HashTreePMap.empty(), Deadlines.none());

    public @Nullable CrewLimit find(AssignmentId assignment) {
        return byAssignment.get(assignment);
    }

    CrewLimits running(CrewLimit limit, Deadline<DispatchCommand> due) {
        return new CrewLimits(byAssignment.plus(limit.assignment(), limit), deadlines.with(due));
    }

    CrewLimits missed(Deadline<DispatchCommand> next) {
        return new CrewLimits(byAssignment, deadlines.with(next));
    }

    CrewLimits without(AssignmentId assignment) {
        return byAssignment.containsKey(assignment)
                ? new CrewLimits(byAssignment.minus(assignment), deadlines.without(assignment.value()))
                : this;
    }
}
