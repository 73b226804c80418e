package cn.liandong.intake.zones;

import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import org.shredzone.commons.suncalc.SunPosition;

/** From sunrise to sunset: the sun's upper edge stands above the horizon, seen through the air. */
public final class SunDaylight implements Daylight {
    /** The sun's half width and what the air bends at the horizon, degrees. */
    private static final double BELOW_HORIZON = -0.833;

    @Override
    public boolean isDay(Coordinates place, Instant at) {
        var sun = SunPosition.compute()
                .on(at)
                .at(place.latitude(), place.longitude())
                .execute();
        return sun.getTrueAltitude() >= BELOW_HORIZON;
    }
}
