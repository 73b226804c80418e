package cn.liandong.intake.zones;

import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;

/** Says whether the sun is up at a place. */
@FunctionalInterface
public interface Daylight {
    boolean isDay(Coordinates place, Instant at);
}
