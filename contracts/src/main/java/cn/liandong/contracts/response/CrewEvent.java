package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import java.time.Instant;

/**
 * Crew safety 队员安全, in the journal `response`: a crew on scene reports safe 报平安 within a limit, again and again until it leaves,
 * and is missed when it does not.
 */
public sealed interface CrewEvent extends ResponseEvent {
    AssignmentId assignment();

    IncidentId incident();

    UnitId unit();

    Instant at();

    /**
     * From now on the crew has so long: when it arrives, and when somebody changes it.
     *
     * @param everySeconds 60 to 7 200
     * @param dueAt when it has to be heard of next
     */
    record CrewLimitSet(
            AssignmentId assignment, IncidentId incident, UnitId unit, long everySeconds, Instant at, Instant dueAt)
            implements CrewEvent {}

    /**
     * The crew was heard of, and is safe.
     *
     * @param dueAt when it has to be heard of next
     */
    record CrewReportedSafe(AssignmentId assignment, IncidentId incident, UnitId unit, Instant at, Instant dueAt)
            implements CrewEvent {}

    /**
     * Nothing was heard of the crew. It is repeated until it is.
     *
     * @param organization whose unit it is
     * @param time how often it has been missed since it was last heard of, from 1
     * @param since when it had to be heard of
     * @param dueAt when this line was due
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     * @param nextDueAt when it is missed again
     */
    record CrewOverdue(
            AssignmentId assignment,
            IncidentId incident,
            UnitId unit,
            OrganizationId organization,
            int time,
            Instant since,
            Instant dueAt,
            Instant at,
            long latenessMillis,
            Instant nextDueAt)
            implements CrewEvent {}
}
