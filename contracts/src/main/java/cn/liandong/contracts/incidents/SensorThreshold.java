package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * From which reading on a sensor's signal has a colour, in the sensor's own unit.
 *
 * @param atLeast this much or more; null where only too little is watched
 * @param atMost this much or less; null where only too much is watched
 */
public record SensorThreshold(
        WarningColour colour,
        @Nullable Double atLeast,
        @Nullable Double atMost) {
    public SensorThreshold {
        if (atLeast == null && atMost == null) {
            throw new IllegalArgumentException("a threshold says `atLeast` or `atMost`");
        }
    }

    /** The limit that the reading has passed; null where it has passed none. */
    public @Nullable Double passedBy(double reading) {
        if (atLeast != null && reading >= atLeast) {
            return atLeast;
        }
        return atMost != null && reading <= atMost ? atMost : null;
    }
}
