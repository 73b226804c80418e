package cn.liandong.bench;

import cn.liandong.cluster.layout.Role;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one report costs an installation, as it was measured on a cluster of many cities.
 *
 * @param recordsPerReport in all topics, counted once
 * @param bytesPerReport on disk, all copies together
 * @param cpuMillisPerReport by role, of all its instances together
 */
record Measured(double recordsPerReport, double bytesPerReport, Map<Role, Double> cpuMillisPerReport) {
    /** With what was measured of this role elsewhere. */
    Measured with(Role role, double cpuMillis) {
        var all = new EnumMap<Role, Double>(Role.class);
        all.putAll(cpuMillisPerReport);
        all.put(role, cpuMillis);
        return new Measured(recordsPerReport, bytesPerReport, all);
    }

    double cpuMillis(Role role) {
        return cpuMillisPerReport.getOrDefault(role, 0.0);
    }
}
