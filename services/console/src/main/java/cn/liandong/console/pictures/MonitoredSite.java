package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.WarningEvent.WarningAnswered;
import cn.liandong.contracts.incidents.WarningEvent.WarningRaised;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A site where something is the matter.
 *
 * @param silent since when
 * @param flapping since when
 */
record MonitoredSite(
        SiteId id,
        PMap<WarningId, Warning> warnings,
        PMap<SensorId, Instant> silent,
        PMap<SensorId, Instant> flapping) {

    /**
     * A warning that is open.
     *
     * @param told when people were told last; null before that
     * @param answered null while nobody has
     */
    record Warning(
            WarningRaised raised,
            @Nullable WarningTold told,
            @Nullable WarningAnswered answered) {}

    static MonitoredSite quiet(SiteId id) {
        return new MonitoredSite(id, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
    }

    boolean isQuiet() {
        return warnings.isEmpty() && silent.isEmpty() && flapping.isEmpty();
    }

    MonitoredSite raised(WarningRaised raised) {
        return new MonitoredSite(
                id, warnings.plus(raised.warning(), new Warning(raised, null, null)), silent, flapping);
    }

    MonitoredSite changed(WarningId warning, UnaryOperator<Warning> how) {
        var before = warnings.get(warning);
        return before == null
                ? this
                : new MonitoredSite(id, warnings.plus(warning, how.apply(before)), silent, flapping);
    }

    MonitoredSite closed(WarningId warning) {
        return new MonitoredSite(id, warnings.minus(warning), silent, flapping);
    }

    MonitoredSite withSilent(PMap<SensorId, Instant> now) {
        return new MonitoredSite(id, warnings, now, flapping);
    }

    MonitoredSite withFlapping(PMap<SensorId, Instant> now) {
        return new MonitoredSite(id, warnings, silent, now);
    }
}
