package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says, as it was when it was raised.
 *
 * @param siteName as it was registered
 * @param sensor whose reading it was; of silence one of the sensors
 * @param value what it read; null for silence
 * @param threshold what was passed; null where nobody said
 * @param silent how many sensors of the site are silent; 0 for a signal
 * @param wholeSite whether all its sensors are silent
 */
@Recurring
public record WarningSubject(
        WarningMatter matter,
        WarningColour colour,
        SiteId site,
        String siteName,
        SensorId sensor,
        SensorKind kind,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double threshold,
        int silent,
        boolean wholeSite) {}
