package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.response.ResponseLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of an incident beside what its reports told, as a page gets it.
 *
 * @param grade null until it was graded
 * @param proposed what a report makes of it against an officer's word; null where that is what counts
 * @param categorised null while its category is left to the reports
 * @param missing what no report has told yet, in the order of the form
 * @param followUp null while none is awaited
 * @param level the response level that the city's rows propose; nothing sets it but an officer
 */
public record AssessmentItem(
        @Nullable Graded grade,
        @Nullable Proposed proposed,
        @Nullable Recategorised categorised,
        List<ReportField> missing,
        @Nullable FollowUp followUp,
        @Nullable Level level) {

    /**
     * Its grade.
     *
     * @param from UNKNOWN where it is the first
     * @param criterion the figure that decided; null where an officer did, or the grade is unknown
     * @param reportId whose figures made it; null where an officer said so
     * @param by the officer; null where the figures made it
     */
    public record Graded(
            Grade grade,
            Grade from,
            @Nullable GradeCriterion criterion,
            List<NearMiss> nearMiss,
            Instant at,
            @Nullable String reportId,
            Item.@Nullable SeatedPerson by,
            @Nullable String reason) {}

    /** What the figures of a report make of it. */
    public record Proposed(
            Grade grade,
            @Nullable GradeCriterion criterion,
            List<NearMiss> nearMiss,
            Instant at,
            @Nullable String reportId) {}

    /** That an officer said which category it is. */
    public record Recategorised(Category from, Item.SeatedPerson by, String reason, Instant at) {}

    /**
     * That a report is awaited.
     *
     * @param missedSince when the last one was due that did not come; null while none is late
     * @param round how often it has not come in a row
     */
    public record FollowUp(
            String organizationName,
            Instant dueAt,
            @Nullable Instant missedSince,
            int round) {}

    /** The proposed level, and the row that proposes it. */
    public record Level(ResponseLevel level, String source, String verified) {}
}
