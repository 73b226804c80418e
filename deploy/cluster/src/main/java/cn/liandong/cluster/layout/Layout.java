package cn.liandong.cluster.layout;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where everything of one cluster is: one folder and one block of ports.
 *
 * @param folder holds data, logs, pid files and what was rendered for the members
 * @param partitions of every topic; fixed when the topics are made
 * @param instances of each service
 * @param freeSpaceFloorMb below so many MB of free space no new reports are taken; 0 for no floor
 */
public record Layout(
        Path folder,
        Installation installation,
        Ports ports,
        Instances instances,
        int partitions,
        int freeSpaceFloorMb) {
    /** What an installation of many cities has. */
    public static final int STANDARD_PARTITIONS = 48;

    /** What services have when they are told nothing. */
    public static final int STANDARD_FLOOR_MB = 512;

    public Layout {
        folder = folder.toAbsolutePath().normalize();
    }

    public Layout(Path folder, Installation installation, Ports ports) {
        this(folder, installation, ports, Instances.STANDARD, STANDARD_PARTITIONS, STANDARD_FLOOR_MB);
    }

    public Layout withPartitions(int count) {
        return new Layout(folder, installation, ports, instances, count, freeSpaceFloorMb);
    }

    public Layout withInstances(Instances wanted) {
        return new Layout(folder, installation, ports, wanted, partitions, freeSpaceFloorMb);
    }

    public Layout withFreeSpaceFloorMb(int floor) {
        return new Layout(folder, installation, ports, instances, partitions, floor);
    }

    /** The brokers as clients reach them. */
    public String bootstrapServers() {
        return servers(MemberName.brokers().stream().map(broker -> ports.client(broker.number())));
    }

    /** The brokers as the instances of this number reach them when the proxies of a drill are in between. */
    public String proxiedBootstrapServers(int instance) {
        return servers(MemberName.brokers().stream().map(broker -> ports.proxy(instance, broker.number())));
    }

    private static String servers(Stream<Integer> ports) {
        return ports.map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** A broker's data, where its settings name no other folder. */
    public Path data(MemberName broker) {
        return data().resolve(broker.toString());
    }

    public Path configuration(String file) {
        return folder.resolve("configuration").resolve(file);
    }

    public Path log(String member) {
        return folder.resolve("logs").resolve(member + ".log");
    }

    public Path pidFile(MemberName name) {
        return folder.resolve("pids").resolve(name.toString());
    }

    /** Sign-ins of the cities: a folder for each, closed to others. */
    public Path secrets() {
        return folder.resolve("secrets");
    }

    /** The generated cities. */
    public Path cities() {
        return folder.resolve("cities");
    }
}
