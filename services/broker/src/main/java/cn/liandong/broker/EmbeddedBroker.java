package cn.liandong.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka of one node (KRaft, broker and controller together) in this JVM, reachable on the loopback address only.
 * What it acknowledged survives {@code kill -9}; it does not create topics by itself.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it answers.
     *
     * @param folder where all its data is; created and formatted when new
     * @param port the port clients use, or 0 for any free one
     * @throws DataFolderInUse if a live process has the folder
     * @throws PortTaken if something else listens on the port
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, 0);
    }

    /**
     * As above, but tells clients another port: that of something in between, which forwards to this broker.
     *
     * @param advertisedPort where clients are sent, or 0 for the broker's own port
     */
    public static EmbeddedBroker start(Path folder, int port, int advertisedPort) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FolderLock lock = FolderLock.hold(home);
            try {
                return start(home, lock, port, advertisedPort);
            } catch (Exception failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The data folder %s cannot be used: %s".formatted(folder, failed.getMessage()), failed);
        }
    }

    private static EmbeddedBroker start(Path home, FolderLock lock, int wantedPort, int advertisedPort)
            throws IOException {
        if (wantedPort != 0) {
            Ports.requireFree(wantedPort);
        }
        int port = wantedPort != 0 ? wantedPort : Ports.anyFree();
        // Only this process talks to the controller, and the folder does not remember its port.
        int controllerPort = Ports.anyFree();
        FormattedFolder.make(
                home, BrokerSettings.NODE_ID, () -> Uuid.randomUuid().toString(), BrokerSettings.CONTROLLER);
        var settings = BrokerSettings.of(home, port, advertisedPort == 0 ? port : advertisedPort, controllerPort);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException failed) {
            server.shutdown();
            throw failed;
        }
        return new EmbeddedBroker(server, lock, port);
    }

    /** What a client's {@code bootstrap.servers} is set to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker with everything on disk and gives the folder back. */
    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
