package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import java.time.Instant;

/** What dispatch can be asked about the safety of crews 队员安全. */
public sealed interface CrewCommand extends DispatchCommand {

    /** The crew is heard of, and safe 报平安. */
    record ReportCrewSafe(AssignmentId assignment) implements CrewCommand {}

    /**
     * The crew has so long from now on.
     *
     * @param everySeconds 60 to 7 200: within it the crew has to be heard of, again and again
     */
    record SetCrewLimit(AssignmentId assignment, long everySeconds) implements CrewCommand {}

    /**
     * A deadline: nothing was heard of the crew.
     *
     * @param time how often it will have been missed, from 1
     */
    record MissCrew(AssignmentId assignment, int time, Instant dueAt) implements CrewCommand {}
}
