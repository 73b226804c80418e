package cn.liandong.cluster;

import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, by environment variables.
 *
 * @param instances of each service, of which LIANDONG_CLUSTER_INSTANCES_DISPATCH and its like may say otherwise
 * @param partitions of every topic; fixed when the topics are made
 * @param cities how many are generated beside the sample city
 * @param acknowledgeWithinSeconds of every step in the generated cities
 * @param webhook where alerts are posted; null for the balancer's demo phone
 * @param freeSpaceFloorMb below so many MB of free space no new reports are taken; 0 for no floor
 */
record ClusterSettings(
        Ports ports,
        Instances instances,
        int partitions,
        int cities,
        int acknowledgeWithinSeconds,
        @Nullable String webhook,
        int freeSpaceFloorMb) {
    private static final int STANDARD_ACKNOWLEDGE_SECONDS = 60;
    private static final int LONGEST_ACKNOWLEDGE_SECONDS = 86_400;
    private static final int MOST_PARTITIONS = 1_000;

    /** @throws IllegalArgumentException naming the variable, its value and what was expected */
    static ClusterSettings read(Map<String, String> environment) {
        return new ClusterSettings(
                new Ports(number(environment, "LIANDONG_CLUSTER_PORT", Ports.STANDARD.first(), 1_024, 65_000)),
                instances(environment),
                number(environment, "LIANDONG_PARTITIONS", Layout.STANDARD_PARTITIONS, 1, MOST_PARTITIONS),
                number(environment, "LIANDONG_CLUSTER_CITIES", CityGenerator.MOST, 0, CityGenerator.MOST),
                number(
                        environment,
                        "LIANDONG_CLUSTER_ACKNOWLEDGE_SECONDS",
                        STANDARD_ACKNOWLEDGE_SECONDS,
                        1,
                        LONGEST_ACKNOWLEDGE_SECONDS),
                text(environment, "LIANDONG_WEBHOOK_URL"),
                number(environment, "LIANDONG_FREE_SPACE_FLOOR_MB", Layout.STANDARD_FLOOR_MB, 0, Integer.MAX_VALUE));
    }

    private static Instances instances(Map<String, String> environment) {
        var instances = Instances.STANDARD;
        for (var role : Role.values()) {
            if (role.isService()) {
                int count = number(
                        environment,
                        "LIANDONG_CLUSTER_INSTANCES_" + role.name(),
                        instances.count(role),
                        1,
                        Instances.MOST);
                instances = instances.with(role, count);
            }
        }
        return instances;
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        var text = text(environment, name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number out of range.
        }
        throw new IllegalArgumentException(
                name + " is '" + text + "': expected a whole number from " + least + " to " + most + ".");
    }

    private static @Nullable String text(Map<String, String> environment, String name) {
        var text = environment.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
