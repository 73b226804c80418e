package cn.liandong.console.drillduties;

import cn.liandong.console.pictures.HeldDrill;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.duty.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A duty to hold drills.
 *
 * @param months within which one is to be held
 * @param filedWith whom its result is told; null where nobody
 * @param source the article that says so
 */
public record DrillDuty(
        String id,
        String name,
        Whose whose,
        int months,
        Counting drills,
        @Nullable String filedWith,
        String source) {
    /** Who owes it. */
    enum Whose {
        ENTERPRISES,
        /** Those with a site that keeps a hazardous substance. */
        HAZARDOUS_ENTERPRISES,
        AUTHORITIES
    }

    /** Which drills count. */
    enum Counting {
        ANY,
        LIVE
    }

    boolean isOwedBy(Tier tier, boolean hazardous) {
        return switch (whose) {
            case ENTERPRISES -> tier == Tier.ENTERPRISE;
            case HAZARDOUS_ENTERPRISES -> tier == Tier.ENTERPRISE && hazardous;
            case AUTHORITIES -> tier != Tier.ENTERPRISE;
        };
    }

    boolean counts(HeldDrill drill) {
        return drills == Counting.ANY || drill.drillKind() == DrillKind.LIVE;
    }
}
