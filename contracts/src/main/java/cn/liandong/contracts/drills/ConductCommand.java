package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import java.time.Instant;

/** Runs a drill 导调. */
public sealed interface ConductCommand extends DrillCommand {

    /**
     * Starts it now.
     *
     * @param despite whether something real that is open in its area is known to whoever starts it
     */
    record StartDrill(DrillId drill, boolean despite) implements ConductCommand {
        /** Unless something real is open in its area. */
        public StartDrill(DrillId drill) {
            this(drill, false);
        }
    }

    /** A deadline: it starts as it was scheduled. */
    record BeginDrill(DrillId drill, Instant dueAt) implements ConductCommand {}

    record PauseDrill(DrillId drill) implements ConductCommand {}

    /** Goes on; after something real only a person says so. */
    record ResumeDrill(DrillId drill) implements ConductCommand {}

    /** Puts the scenario's clock forward: what lies between falls due at once. */
    record ShiftDrillClock(DrillId drill, int seconds) implements ConductCommand {}

    /** Ends it, whatever is left of it. */
    record StopDrill(DrillId drill) implements ConductCommand {}

    /** A deadline: nothing of it was left for a while. */
    record EndDrill(DrillId drill, Instant dueAt) implements ConductCommand {}
}
