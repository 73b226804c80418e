package cn.liandong.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What differs from Kafka's defaults, and why. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path home, int port, int advertisedPort, int controllerPort) {
        var settings = new HashMap<String, String>();
        identity(settings, home, port, advertisedPort, controllerPort);
        recovery(settings);
        size(settings);
        settings.put("auto.create.topics.enable", "false");
        // A report of 256 KiB and an entry of 512 KiB fit with room for what wraps them.
        settings.put("message.max.bytes", Integer.toString(2 * 1024 * 1024));
        return settings;
    }

    private static void identity(
            Map<String, String> settings, Path home, int port, int advertisedPort, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", home.toString());
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        // A static quorum: its address is read from here at every start and not from the folder.
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    private static void recovery(Map<String, String> settings) {
        // After kill -9 the controller waits for the dead broker's session to end before it lets the new one in:
        // 13 s with the default of 9 s, 3 s with this.
        settings.put("broker.session.timeout.ms", "1000");
        settings.put("broker.heartbeat.interval.ms", "200");
        // Nobody else joins the groups of one process, so waiting for more members is time lost.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // Read at every start, so it is cut short often; a no-op record twice a second would be most of it.
        settings.put("metadata.log.max.record.bytes.between.snapshots", Integer.toString(1024 * 1024));
        settings.put("metadata.log.max.snapshot.interval.ms", "600000");
        settings.put("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
        settings.put("metadata.max.retention.bytes", Integer.toString(16 * 1024 * 1024));
        settings.put("metadata.max.idle.interval.ms", "5000");
    }

    private static void size(Map<String, String> settings) {
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".num.partitions", "1");
            settings.put(internal + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // The defaults are 128 MiB and 10 MiB per segment index: together most of a small machine's memory.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    }
}
