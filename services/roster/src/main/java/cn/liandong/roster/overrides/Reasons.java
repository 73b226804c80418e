package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.journal.Decision.Refused;
import org.jspecify.annotations.Nullable;

/** What a reason in words must be. */
final class Reasons {
    private static final int LONGEST = 200;

    private Reasons() {}

    static @Nullable Refused<DutyEvent> refusal(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST
                ? new Refused<>("REASON_NEEDED", "Say why, in 1 to " + LONGEST + " characters.")
                : null;
    }
}
