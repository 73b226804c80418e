package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.SpotCheckMissReason;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest spot check 抽查点名 of a post, as a page gets it: for its own organization and those above it.
 *
 * @param id the post's
 * @param people who was to answer
 * @param rule by which it was called; null where somebody called by hand
 * @param callerName whose officer called; null where a rule did
 * @param missedBecause null where it was not missed
 * @param answeredBy null where nobody answered, or the post alone is known
 * @param told how many tiers were told of the miss
 */
@JsonTypeName("spotCheck")
record SpotCheckItem(
        String id,
        String checkId,
        String postName,
        @Nullable String organizationId,
        @Nullable String organizationName,
        List<DutyItem.Named> people,
        @Nullable String rule,
        @Nullable String callerName,
        Instant calledAt,
        Instant answerBy,
        Standing state,
        @Nullable SpotCheckMissReason missedBecause,
        @Nullable Instant answeredAt,
        DutyItem.@Nullable Named answeredBy,
        int told)
        implements Item {

    /** How it stands. */
    enum Standing {
        OPEN,
        ANSWERED,
        MISSED,
        /** Missed, and answered afterwards. */
        LATE
    }
}
