package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring sensor 传感器 of a site.
 *
 * @param organization whose it is
 * @param unit of its readings and thresholds, as it was told; null where nobody said
 * @param everySeconds how often it sends a reading, 1 to 86 400; null where nobody said: then its silence is not noticed
 * @param thresholds what its readings are held against; empty where it sends the colour itself
 * @param handling TEST for a sensor of a trial key, which wakes nobody
 */
public record Sensor(
        SensorId id,
        OrganizationId organization,
        SiteId site,
        SensorKind kind,
        @Nullable String unit,
        @Nullable Integer everySeconds,
        List<SensorThreshold> thresholds,
        Handling handling) {
    public Sensor {
        thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
        if (everySeconds != null && (everySeconds < 1 || everySeconds > 86_400)) {
            throw new IllegalArgumentException(
                    "a sensor sends a reading every 1 to 86400 seconds, not " + everySeconds);
        }
    }
}
