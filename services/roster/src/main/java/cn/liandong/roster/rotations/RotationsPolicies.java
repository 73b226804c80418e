package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.journal.Decision.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rotation must be: the first rule that refuses wins. */
public final class RotationsPolicies {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private RotationsPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the rotation. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(Rotation rotation);
    }

    /** A slip of the finger in the year must not empty a post for a thousand years. */
    public static final Policy BEGINS_IN_OUR_TIME = rotation ->
            rotation.from().getYear() < FIRST_YEAR || rotation.from().getYear() > LAST_YEAR
                    ? new Refused<>(
                            "ROTATION_OUT_OF_TIME",
                            "A rotation begins in a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", not in "
                                    + rotation.from().getYear() + ": correct the date.")
                    : null;

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(BEGINS_IN_OUR_TIME);
    }
}
