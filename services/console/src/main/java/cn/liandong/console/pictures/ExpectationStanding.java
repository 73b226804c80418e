package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expectation.
 *
 * @param metAtSeconds on the scenario's clock; null while it is not met
 * @param tookSeconds since time began to count; null while it is not met
 * @param missed whether it was not met in time
 * @param judged an evaluator's word, which counts before the rest; null where none was given
 */
record ExpectationStanding(
        @Nullable Integer metAtSeconds,
        @Nullable Integer tookSeconds,
        boolean missed,
        @Nullable ExpectationJudged judged) {
    static final ExpectationStanding OPEN = new ExpectationStanding(null, null, false, null);

    ExpectationStanding met(int atSeconds, int took) {
        return new ExpectationStanding(atSeconds, took, missed, judged);
    }

    ExpectationStanding missedNow() {
        return new ExpectationStanding(metAtSeconds, tookSeconds, true, judged);
    }

    ExpectationStanding with(ExpectationJudged word) {
        return new ExpectationStanding(metAtSeconds, tookSeconds, missed, word);
    }

    ConductItem.Judgement judgement() {
        if (judged != null) {
            return judged.met() ? ConductItem.Judgement.MET : ConductItem.Judgement.MISSED;
        }
        if (missed) {
            return metAtSeconds == null ? ConductItem.Judgement.MISSED : ConductItem.Judgement.LATE;
        }
        return metAtSeconds == null ? ConductItem.Judgement.OPEN : ConductItem.Judgement.MET;
    }
}
