package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningMatter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site where sensors make somebody look 监测预警, as a page gets it; gone once all is quiet and answered.
 *
 * @param id the site's
 * @param silentSensors 失联
 * @param flappingSensors 频繁波动
 */
@JsonTypeName("monitoring")
record MonitoringItem(
        String id,
        String siteName,
        @Nullable String organizationId,
        @Nullable String organizationName,
        List<Warning> warnings,
        List<Sensor> silentSensors,
        List<Sensor> flappingSensors)
        implements Item {

    /** One of its sensors, as its organization names it. */
    record Sensor(String sensor, Instant since) {}

    /**
     * A warning; to be answered while {@code answer} is null.
     *
     * @param value null for silence
     * @param silent how many sensors were silent when it was raised; 0 for a signal
     * @param told who was told last
     * @param nextAt when the next is told; null where nobody is
     */
    record Warning(
            String id,
            WarningMatter matter,
            WarningColour colour,
            String sensor,
            SensorKind sensorKind,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Double threshold,
            int silent,
            boolean wholeSite,
            Instant raisedAt,
            List<DutyItem.Named> told,
            @Nullable Instant nextAt,
            @Nullable WarningAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredByPost,
            DutyItem.@Nullable Named answeredBy) {}
}
