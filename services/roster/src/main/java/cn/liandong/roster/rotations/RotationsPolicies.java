package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.journal.Decision.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rotation must be: the first rule that refuses wins. */
public final class RotationsPolicies {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_LAYERS = 8;

    private RotationsPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the layers. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(List<Layer> layers);
    }

    /** A slip of the finger in the year must not empty a post for a thousand years. */
    public static final Policy BEGINS_IN_OUR_TIME = layers -> layers.stream()
            .map(layer -> layer.from().getYear())
            .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
            .findFirst()
            .map(year -> new Refused<DutyEvent>(
                    "ROTATION_OUT_OF_TIME",
                    "A rotation begins in a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", not in " + year
                            + ": correct the date."))
            .orElse(null);

    /** A post without a layer has no roster at all: that is said by an override, with its window. */
    public static final Policy NAMES_A_LAYER = layers -> layers.isEmpty() || layers.size() > MOST_LAYERS
            ? new Refused<>(
                    "NO_SUCH_LAYERS",
                    "A post has 1 to " + MOST_LAYERS + " layers, not " + layers.size()
                            + ": name them, the uppermost first.")
            : null;

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(NAMES_A_LAYER, BEGINS_IN_OUR_TIME);
    }
}
