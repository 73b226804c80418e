package cn.liandong.cluster.services;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Role;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings of an installation as its programs read them, from the environment. */
public final class ServiceEnvironment {
    private static final int COPIES = 3;

    private ServiceEnvironment() {}

    /** What every program of the installation is told, the one that sets it up too. */
    public static Map<String, String> common(Layout layout) {
        return Map.of(
                "LIANDONG_KAFKA_BOOTSTRAP_SERVERS", layout.bootstrapServers(),
                "LIANDONG_PARTITIONS", String.valueOf(layout.partitions()),
                "LIANDONG_REPLICATION_FACTOR", String.valueOf(COPIES));
    }

    /** What this instance of a service is told. */
    public static Map<String, String> of(Layout layout, MemberName name) {
        var environment = new TreeMap<>(common(layout));
        environment.put("LIANDONG_INSTANCE", String.valueOf(name.number()));
        environment.put("LIANDONG_BIND", "127.0.0.1");
        environment.put(
                "LIANDONG_MANAGEMENT_PORT", String.valueOf(layout.ports().management(name)));
        environment.put("LIANDONG_FREE_SPACE_FOLDER", layout.data().toString());
        environment.put("LIANDONG_FREE_SPACE_FLOOR_MB", String.valueOf(layout.freeSpaceFloorMb()));
        // Who is called under test, and the balancer's demo phone, listen on this machine.
        environment.put("LIANDONG_NOTIFIER_ALLOW_LOOPBACK", "true");
        if (name.role() == Role.DRILLS) {
            environment.put(
                    "LIANDONG_DRILLS_INTAKE_ADDRESS",
                    "http://127.0.0.1:" + layout.ports().edge(Role.INTAKE));
        }
        if (name.role().isEdge()) {
            environment.put(
                    "LIANDONG_" + name.role().word().toUpperCase(Locale.ROOT) + "_PORT",
                    String.valueOf(layout.ports().instance(name)));
        }
        return environment;
    }
}
