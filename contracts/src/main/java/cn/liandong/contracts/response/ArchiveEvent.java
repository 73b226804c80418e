package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;

/** What becomes of incidents that are long over, in the journal `response`. */
public sealed interface ArchiveEvent extends ResponseEvent {
    IncidentId incident();

    /**
     * Its casualties are followed up no more 归档: dispatch forgets all of it that has ended, and it can still be reopened.
     *
     * @param latenessMillis {@code at} after it was due, never negative
     */
    record IncidentArchived(IncidentId incident, Instant at, long latenessMillis) implements ArchiveEvent {}

    /**
     * A request for mutual aid that another jurisdiction made ended so long ago; with its last one the incident, which is
     * another's, leaves here.
     *
     * @param latenessMillis {@code at} after it was due, never negative
     */
    record AidArchived(AidId aid, IncidentId incident, Instant at, long latenessMillis) implements ArchiveEvent {}
}
