package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expectation.
 *
 * @param metAt when it was met; null while it is not
 * @param metAtSeconds the same on the scenario's clock
 * @param tookSeconds since time began to count; null while it is not met
 * @param missedAt until when it was to be met and was not; null otherwise
 * @param judged an evaluator's word, which counts before the rest; null where none was given
 */
record ExpectationStanding(
        @Nullable Instant metAt,
        @Nullable Integer metAtSeconds,
        @Nullable Integer tookSeconds,
        @Nullable Instant missedAt,
        @Nullable ExpectationJudged judged) {
    static final ExpectationStanding OPEN = new ExpectationStanding(null, null, null, null, null);

    ExpectationStanding met(Instant at, int atSeconds, int took) {
        return new ExpectationStanding(at, atSeconds, took, missedAt, judged);
    }

    ExpectationStanding missed(Instant dueAt) {
        return new ExpectationStanding(metAt, metAtSeconds, tookSeconds, dueAt, judged);
    }

    ExpectationStanding with(ExpectationJudged word) {
        return new ExpectationStanding(metAt, metAtSeconds, tookSeconds, missedAt, word);
    }

    ConductItem.Judgement judgement() {
        if (judged != null) {
            return judged.met() ? ConductItem.Judgement.MET : ConductItem.Judgement.MISSED;
        }
        if (missedAt != null) {
            return metAt == null ? ConductItem.Judgement.MISSED : ConductItem.Judgement.LATE;
        }
        return metAt == null ? ConductItem.Judgement.OPEN : ConductItem.Judgement.MET;
    }
}
