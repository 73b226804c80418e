package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges a drill, and follows what it has shown 评估、整改. */
public sealed interface JudgingCommand extends DrillCommand {

    /** A deadline: until now the expectation was to be met. */
    record DueExpectation(DrillId drill, String expectation, Instant dueAt) implements JudgingCommand {}

    /** An evaluator judges an expectation, also one that was found met or missed by itself. */
    record JudgeExpectation(
            DrillId drill,
            String expectation,
            boolean met,
            @Nullable String note) implements JudgingCommand {}

    /**
     * An evaluator marks a heading; the last mark of a post counts.
     *
     * @param mark 0 to 100
     */
    record MarkHeading(
            DrillId drill,
            EvaluationHeading heading,
            int mark,
            @Nullable String note) implements JudgingCommand {}

    record RaiseFinding(DrillId drill, String text, PostId owner, Instant dueAt) implements JudgingCommand {}

    /** The owner says that it is mended. */
    record AnswerFinding(FindingId finding, String note) implements JudgingCommand {}

    /** Whoever raised it has checked it 销案. */
    record StrikeOffFinding(FindingId finding) implements JudgingCommand {}

    /** It is not mended yet. */
    record ReturnFinding(FindingId finding, String note) implements JudgingCommand {}

    /** A deadline: it was to be done until now. */
    record DueFinding(FindingId finding, Instant dueAt) implements JudgingCommand {}
}
