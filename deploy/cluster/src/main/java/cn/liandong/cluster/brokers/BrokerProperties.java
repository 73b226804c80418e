package cn.liandong.cluster.brokers;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a broker is told that differs from Kafka's defaults, and why. */
public final class BrokerProperties {
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENT = "CLIENT";
    private static final String PROXIED = "PROXIED";

    private BrokerProperties() {}

    /**
     * The settings of one broker, by Kafka's own names.
     *
     * @param home where all its data is
     */
    public static Map<String, String> of(Layout layout, MemberName broker, Path home) {
        var settings = new TreeMap<String, String>();
        identity(settings, broker, home);
        listeners(settings, layout.ports(), broker.number());
        copies(settings);
        recovery(settings);
        size(settings);
        settings.put("auto.create.topics.enable", "false");
        // A report of 256 KiB and an entry of 512 KiB fit with room for what wraps them.
        settings.put("message.max.bytes", Integer.toString(2 * 1024 * 1024));
        return settings;
    }

    private static void identity(Map<String, String> settings, MemberName broker, Path home) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(broker.number()));
        settings.put("log.dirs", home.toString());
    }

    private static void listeners(Map<String, String> settings, Ports ports, int broker) {
        var listeners = new TreeMap<>(Map.of(CLIENT, ports.client(broker), CONTROLLER, ports.controller(broker)));
        var advertised = new TreeMap<>(Map.of(CLIENT, ports.client(broker)));
        // An instance that comes through a proxy is told the proxies' ports of all brokers, and so stays behind them.
        for (int instance : Ports.proxiedInstances()) {
            listeners.put(PROXIED + instance, ports.proxied(instance, broker));
            advertised.put(PROXIED + instance, ports.proxy(instance, broker));
        }
        settings.put("listeners", addresses(listeners));
        settings.put("advertised.listeners", addresses(advertised));
        settings.put("inter.broker.listener.name", CLIENT);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listener.security.protocol.map",
                listeners.keySet().stream().map(name -> name + ":PLAINTEXT").collect(Collectors.joining(",")));
        // A static quorum: the addresses are read from here at every start and not from the folder.
        settings.put(
                "controller.quorum.voters",
                MemberName.brokers().stream()
                        .map(voter -> voter.number() + "@127.0.0.1:" + ports.controller(voter.number()))
                        .collect(Collectors.joining(",")));
    }

    private static String addresses(Map<String, Integer> listeners) {
        return listeners.entrySet().stream()
                .map(listener -> listener.getKey() + "://127.0.0.1:" + listener.getValue())
                .collect(Collectors.joining(","));
    }

    private static void copies(Map<String, String> settings) {
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            // A few partitions are enough for five groups; one for each broker, so that the death of one moves a third.
            settings.put(internal + ".num.partitions", "3");
            settings.put(internal + ".replication.factor", "3");
        }
        settings.put("transaction.state.log.min.isr", "2");
        settings.put("share.coordinator.state.topic.min.isr", "2");
        settings.put("default.replication.factor", "3");
        settings.put("min.insync.replicas", "2");
        settings.put("unclean.leader.election.enable", "false");
    }

    private static void recovery(Map<String, String> settings) {
        // Until a dead broker's session ends, nobody else leads its partitions, and no write that wants its copy is
        // acknowledged: 9 s by default, longer than a producer of ours waits (5 s). Three seconds leave it two for the
        // change of leaders, and are long enough: with two such clusters starting on two cores (load 49) no broker that
        // ran was fenced.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // An instance that comes back alone would wait for others so long, and its cities with it.
        // Whoever comes a moment later is given its half warm.
        settings.put("group.initial.rebalance.delay.ms", "100");
        settings.put("group.min.session.timeout.ms", "1000");
        // Read at every start, so it is cut short often; a no-op record twice a second would be most of it.
        settings.put("metadata.log.max.record.bytes.between.snapshots", Integer.toString(1024 * 1024));
        settings.put("metadata.log.max.snapshot.interval.ms", "600000");
        settings.put("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
        settings.put("metadata.max.retention.bytes", Integer.toString(16 * 1024 * 1024));
        settings.put("metadata.max.idle.interval.ms", "5000");
    }

    private static void size(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // The defaults are 128 MiB and 10 MiB per segment index: together most of a small machine's memory.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    }

    /** As a file of properties, which {@link #of} fills with plain text only. */
    public static String render(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
