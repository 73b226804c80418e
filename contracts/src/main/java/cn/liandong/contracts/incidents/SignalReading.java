package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one sensor, as the edge understood it.
 *
 * @param unit as it was told
 * @param measuredAt by the sensor's own clock, as claimed: with the sensor it says whether the reading came before; null
 *     where it was not told, and then every reading is a new one
 * @param colour the gravest of what the sensor sent and what its thresholds say; null where nothing is the matter
 * @param threshold what was passed; null where nothing was, or nobody said
 * @param everySeconds as it was told; counts where the sensor is not registered yet
 */
public record SignalReading(
        SensorId sensor,
        SiteId site,
        SensorKind kind,
        double value,
        @Nullable String unit,
        @Nullable Instant measuredAt,
        @Nullable WarningColour colour,
        @Nullable Double threshold,
        @Nullable Integer everySeconds) {}
