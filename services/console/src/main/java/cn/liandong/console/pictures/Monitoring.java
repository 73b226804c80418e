package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What sensors make somebody look at.
 *
 * @param sensors the site of each; a trial's are left out
 * @param sites those where something is the matter
 */
record Monitoring(PMap<SensorId, SiteId> sensors, PMap<SiteId, MonitoredSite> sites) {
    static final Monitoring NONE = new Monitoring(HashTreePMap.empty(), HashTreePMap.empty());

    Monitoring with(SensorId sensor, SiteId site) {
        return new Monitoring(sensors.plus(sensor, site), sites);
    }

    Monitoring with(SiteId id, UnaryOperator<MonitoredSite> how) {
        var before = sites.get(id);
        var after = how.apply(before == null ? MonitoredSite.quiet(id) : before);
        return new Monitoring(sensors, after.isQuiet() ? sites.minus(id) : sites.plus(id, after));
    }
}
