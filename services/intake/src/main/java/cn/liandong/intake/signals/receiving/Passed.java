package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.incidents.SensorThreshold;
import cn.liandong.contracts.incidents.WarningColour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gravest threshold that a reading has passed. */
record Passed(WarningColour colour, double threshold) {
    static @Nullable Passed by(double reading, List<SensorThreshold> thresholds) {
        Passed gravest = null;
        for (var threshold : thresholds) {
            var passed = threshold.passedBy(reading);
            if (passed != null && threshold.colour().isAbove(gravest == null ? null : gravest.colour())) {
                gravest = new Passed(threshold.colour(), passed);
            }
        }
        return gravest;
    }
}
