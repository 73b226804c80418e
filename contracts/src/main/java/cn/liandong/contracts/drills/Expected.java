package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which happening meets an expectation; what is null may be anything.
 *
 * @param atLeast of the happening's amount
 */
public record Expected(
        HappeningKind kind,
        @Nullable PostId post,
        @Nullable UnitId unit,
        @Nullable Integer atLeast) {

    /** Whether this is what was expected. */
    public boolean isMetBy(Happening happening) {
        return happening.kind() == kind
                && (post == null || post.equals(happening.post()))
                && (unit == null || unit.equals(happening.unit()))
                && (atLeast == null || (happening.amount() != null && happening.amount() >= atLeast));
    }
}
