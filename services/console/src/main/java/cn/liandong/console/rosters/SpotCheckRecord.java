package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One spot check and what came of it.
 *
 * @param by who called; by nobody where a rule did
 * @param missed null while it was not
 * @param answered null while nobody has; a late answer stands beside the miss
 */
public record SpotCheckRecord(
        SpotCheckCalled called,
        SignedAct by,
        @Nullable SpotCheckMissed missed,
        @Nullable SpotCheckAnswered answered) {
    SpotCheckRecord with(SpotCheckMissed miss) {
        return new SpotCheckRecord(called, by, miss, answered);
    }

    SpotCheckRecord with(SpotCheckAnswered answer) {
        return new SpotCheckRecord(called, by, missed, answer);
    }

    /** How long it took to answer, late or not; null where nobody did. */
    public @Nullable Duration took() {
        return answered == null ? null : Duration.between(called.at(), answered.at());
    }
}
