package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;

/** An incident of a drill stands still and goes on with it, in the journal `response`. */
public sealed interface PauseEvent extends ResponseEvent {
    IncidentId incident();

    DrillId drill();

    Instant at();

    /**
     * The drill stands still, or is over: nothing of the incident falls due any more. Its alerts are settled and its units let
     * go beside this.
     */
    record IncidentPaused(IncidentId incident, DrillId drill, Instant at) implements PauseEvent {}

    /** The drill goes on, or was read to have begun: what is done from now on has its limits. */
    record IncidentResumed(IncidentId incident, DrillId drill, Instant at) implements PauseEvent {}
}
