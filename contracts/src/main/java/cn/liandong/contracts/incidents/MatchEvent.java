package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reports may tell of one happening, and what an officer has seen of it, in the journal `incidents`. */
public sealed interface MatchEvent extends IncidentEvent {
    IncidentId incident();

    Instant at();

    /**
     * The incident may be the same happening as another one: an officer merges them or says that they are not.
     *
     * @param report that opened the incident
     * @param other the one that was there before
     * @param distanceMetres between them; null where nobody knows
     */
    @Recurring
    record MatchProposed(
            IncidentId incident,
            IncidentId other,
            ReportId report,
            MatchReason reason,
            @Nullable Integer distanceMetres,
            Instant at)
            implements MatchEvent {}

    /** An officer said that they are not the same. */
    record MatchDismissed(
            IncidentId incident,
            IncidentId other,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements MatchEvent {}

    /** An officer has read what was joined to the incident. */
    record ReportsRead(
            IncidentId incident,
            List<ReportId> reports,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements MatchEvent {
        public ReportsRead {
            reports = List.copyOf(reports);
        }
    }
}
