package cn.liandong.cluster;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.processes.Programs;
import java.util.List;
import java.util.stream.Collectors;

/** Looks before anything starts, so that what is missing is said in one line and nothing was touched. */
final class Preconditions {
    private static final List<String> PROGRAMS = List.of("haproxy", "setsid", "sh");

    private Preconditions() {}

    /** @throws IllegalArgumentException naming what is missing or taken, and what to do */
    static void check(Layout layout) {
        PROGRAMS.forEach(Programs::require);
        try (var running = Cluster.find(layout.folder())) {
            if (running != null && running.members().stream().anyMatch(Member::isAlive)) {
                requireSame(running.layout(), layout);
                return;
            }
        }
        var taken = layout.ports().all(layout.instances()).entrySet().stream()
                .filter(port -> !Ports.isFree(port.getKey()))
                .map(port -> port.getKey() + " (" + port.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException("Ports of 127.0.0.1 are taken by other programs: " + taken
                    + ". Stop those programs, or choose another block with LIANDONG_CLUSTER_PORT.");
        }
    }

    /** What runs is added to, not changed under its feet. */
    private static void requireSame(Layout running, Layout wanted) {
        if (!running.ports().equals(wanted.ports())
                || !running.instances().equals(wanted.instances())
                || running.partitions() != wanted.partitions()) {
            throw new IllegalArgumentException("The cluster in " + running.folder() + " runs with "
                    + running.partitions() + " partitions and "
                    + running.instances().services().size() + " instances of services, from port "
                    + running.ports().first() + " on: end it first, with 'make cluster-down'.");
        }
    }
}
