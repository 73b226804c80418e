package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The accident grade 事故等级 of an incident, in the journal `incidents`; each stands in it, so that the history is kept. */
public sealed interface GradeEvent extends IncidentEvent {
    IncidentId incident();

    /** What the figures of all reports make of it. */
    Grading grading();

    Instant at();

    /**
     * It is of this grade from now on; the first one, a higher or a lower one, or the same by another criterion.
     *
     * @param grade what counts; where an officer said so, it may be another one than the figures make
     * @param from UNKNOWN where it is the first
     * @param report whose figures made it; null where an officer said so, of the grade or of the situation
     * @param officer null where the rule made it
     */
    record IncidentGraded(
            IncidentId incident,
            Grade grade,
            Grade from,
            Grading grading,
            @Nullable ReportId report,
            @Nullable OfficersWord officer,
            Instant at)
            implements GradeEvent {}

    /**
     * A report makes it something else than an officer said: what the officer said stands, and this is shown beside it.
     *
     * @param stands what counts
     * @param report whose figures make it; null where an officer changed the situation
     */
    record GradeProposed(
            IncidentId incident,
            Grade stands,
            Grading grading,
            @Nullable ReportId report,
            Instant at) implements GradeEvent {}
}
