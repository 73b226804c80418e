package cn.liandong.contracts.response;

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
}
