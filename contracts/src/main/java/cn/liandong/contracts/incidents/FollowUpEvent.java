package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follow-ups 续报 that are awaited, in the journal `incidents`. */
public sealed interface FollowUpEvent extends IncidentEvent {
    IncidentId incident();

    /** Whose next report is awaited: the organization that reported it first. */
    OrganizationId organization();

    /** What no report of the incident has told yet, in the order of the form. */
    List<ReportField> missing();

    /**
     * A report is awaited until then; it replaces what was awaited before.
     *
     * @param row of the table of follow-ups that says so; null where none is awaited any more
     * @param dueAt null where none is awaited any more: a final report came, or it went into another incident
     * @param setAt when it was decided, which the time until it is due counts from
     */
    record FollowUpAwaited(
            IncidentId incident,
            OrganizationId organization,
            List<ReportField> missing,
            @Nullable String row,
            @Nullable Instant dueAt,
            Instant setAt)
            implements FollowUpEvent {
        public FollowUpAwaited {
            missing = List.copyOf(missing);
        }
    }

    /**
     * It did not come: whoever reported is reminded, and the city's duty room sees it.
     *
     * @param round how often it has been missed in a row, from 1
     * @param row of the table of follow-ups that says when it is missed again
     * @param nextDueAt when it is missed again
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     */
    record FollowUpOverdue(
            IncidentId incident,
            OrganizationId organization,
            List<ReportField> missing,
            int round,
            String row,
            Instant dueAt,
            Instant nextDueAt,
            Instant at,
            long latenessMillis)
            implements FollowUpEvent {
        public FollowUpOverdue {
            missing = List.copyOf(missing);
        }
    }
}
