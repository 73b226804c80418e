package cn.liandong.dispatch.units;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much longer a road is than the great circle; stands in for a routing service.
 *
 * @param factor from 1 to 5
 * @param source where the figure comes from
 */
public record RoadFactor(double factor, String source) {
    /** An assumption of ours: country-wide studies find 1.2 to 1.5 (circuity), rivers and hills more. */
    public static final RoadFactor ASSUMED =
            new RoadFactor(1.4, "assumed by the software; no local figure was configured");

    public RoadFactor {
        if (!(factor >= 1 && factor <= 5)) {
            throw new IllegalArgumentException("a road is 1 to 5 times as long as the great circle, not " + factor);
        }
    }

    /** Reads `liandong.road-factor`; what is not set is assumed. */
    public static RoadFactor read(Function<String, @Nullable String> property) {
        var text = property.apply("liandong.road-factor");
        if (text == null) {
            return ASSUMED;
        }
        try {
            return new RoadFactor(Double.parseDouble(text), "configured by the operator");
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "liandong.road-factor is '" + text + "': expected a number from 1 to 5, such as 1.4.", notANumber);
        }
    }

    int roadMetres(double greatCircleMetres) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(greatCircleMetres * factor));
    }
}
