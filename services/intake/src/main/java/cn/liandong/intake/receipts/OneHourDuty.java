package cn.liandong.intake.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report came within the hour that an enterprise has to tell the county (Order 493 art. 9). It is measured from
 * what the enterprise says, and so a receipt says no more than that.
 *
 * @param elapsedSeconds from the time it was learned to the time it was received; null where that cannot be said
 * @param limitSeconds of the duty
 * @param source of the duty
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OneHourDuty(Verdict verdict, @Nullable Long elapsedSeconds, long limitSeconds, String source) {
    private static final String SOURCE = "Order 493 art. 9";
    private static final Duration LIMIT = Duration.ofHours(1);

    /** Ours: by so much two clocks may differ before a time in the future is no time at all. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

    /** What can be said of the duty. */
    enum Verdict {
        MET,
        NOT_MET,
        /** Nobody told when it was learned. */
        LEARNED_AT_NOT_TOLD,
        /** It is said to have been learned after it was received. */
        LEARNED_AT_AFTER_RECEIPT
    }

    static OneHourDuty of(@Nullable Instant learnedAt, Instant receivedAt) {
        if (learnedAt == null) {
            return unsaid(Verdict.LEARNED_AT_NOT_TOLD);
        }
        if (learnedAt.isAfter(receivedAt.plus(CLOCKS_DIFFER_BY))) {
            return unsaid(Verdict.LEARNED_AT_AFTER_RECEIPT);
        }
        var elapsed = learnedAt.isAfter(receivedAt) ? Duration.ZERO : Duration.between(learnedAt, receivedAt);
        return new OneHourDuty(
                elapsed.compareTo(LIMIT) <= 0 ? Verdict.MET : Verdict.NOT_MET,
                elapsed.toSeconds(),
                LIMIT.toSeconds(),
                SOURCE);
    }

    private static OneHourDuty unsaid(Verdict why) {
        return new OneHourDuty(why, null, LIMIT.toSeconds(), SOURCE);
    }
}
