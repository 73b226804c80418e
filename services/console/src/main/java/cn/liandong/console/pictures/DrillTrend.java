package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drills of one scenario that are over, held against each other.
 *
 * @param drills the earliest first; of many the newest
 * @param expectations by their ids, as the latest drill that had them words them
 */
public record DrillTrend(
        String scenarioId,
        String scenarioName,
        List<Held> drills,
        List<ExpectationTrend> expectations,
        List<HeadingTrend> headings) {

    /** One of them, with how many of its expectations were met in time. */
    public record Held(String drillId, Instant startedAt, DrillKind drillKind, int met, int expected) {}

    /**
     * An expectation through the drills.
     *
     * @param outcomes one for each drill; null where it had no such expectation
     */
    public record ExpectationTrend(
            String id, String text, EvaluationHeading heading, List<@Nullable Outcome> outcomes) {}

    /** What became of it in one drill; the limit may have been another. */
    public record Outcome(
            ConductItem.Judgement state, @Nullable Integer tookSeconds, int withinSeconds) {}

    /**
     * A heading through the drills.
     *
     * @param marks the mean of each drill; null where none marked
     */
    public record HeadingTrend(EvaluationHeading heading, List<@Nullable Integer> marks) {}
}
