package cn.liandong.contracts.incidents;

/** Points where people are, in the journal `incidents`. */
public sealed interface PointEvent extends IncidentEvent {

    /** Registered once more, it is as it is from now on; zones that were drawn before keep what they found. */
    record PointRegistered(Point point) implements PointEvent {}
}
