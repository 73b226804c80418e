package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.InjectKind;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes within a drill and what has to follow 导调: for those who run it and judge it, and once it is over for all who took
 * part.
 *
 * @param id the drill's
 * @param injects in the order of the scenario; of more than two hundred the first
 * @param expectations likewise
 * @param marks the last of each evaluator and heading
 */
@JsonTypeName("conduct")
public record ConductItem(
        String id,
        @Nullable String summary,
        List<String> objectives,
        List<Fed> injects,
        List<Expected> expectations,
        List<Mark> marks)
        implements Item {
    /** How an expectation stands. */
    public enum Judgement {
        OPEN,
        MET,
        MISSED,
        /** Met, but not in time. */
        LATE
    }

    /**
     * An inject.
     *
     * @param byName in whose name it comes; null where in nobody's
     * @param dueSeconds on the scenario's clock; null while what it follows is not met
     * @param follows the expectation that has to be met before; null where the clock alone counts
     * @param at when it came to stand so
     * @param fault why the edge did not take it; null otherwise
     * @param reportId what the edge took; null where it was no report
     * @param text what people are told; null where they are told nothing
     */
    public record Fed(
            String id,
            String title,
            InjectKind injectKind,
            @Nullable String byName,
            @Nullable Integer dueSeconds,
            @Nullable String follows,
            String state,
            Instant at,
            @Nullable String fault,
            @Nullable String reportId,
            @Nullable String text) {}

    /**
     * An expectation.
     *
     * @param after the inject from which time counts; null for the drill's start
     * @param dueSeconds on the scenario's clock; null while time does not count
     * @param tookSeconds since time began to count; null while it is not met
     * @param byEvaluator whether nothing but an evaluator's word meets it
     * @param judged an evaluator's word; null where none was given
     */
    public record Expected(
            String id,
            String text,
            EvaluationHeading heading,
            @Nullable String after,
            int withinSeconds,
            @Nullable Integer dueSeconds,
            boolean byEvaluator,
            Judgement state,
            @Nullable Integer tookSeconds,
            @Nullable Judged judged) {}

    /** What an evaluator said of an expectation. */
    public record Judged(boolean met, @Nullable String note, String postName, Instant at) {}

    /** A mark, 0 to 100. */
    public record Mark(
            EvaluationHeading heading, int mark, @Nullable String note, String postId, String postName, Instant at) {}
}
