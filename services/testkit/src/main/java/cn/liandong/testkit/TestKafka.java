package cn.liandong.testkit;

import cn.liandong.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.kafka.KafkaContainer;

/**
 * One real Kafka for all tests of a JVM, started by whoever asks first: in this process, or in a container where the
 * environment says {@code LIANDONG_TEST_KAFKA=testcontainers}. Tests share it, so each takes topics of its own.
 */
public final class TestKafka {
    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final long SHOWN_WITHIN_NANOS = 30_000_000_000L;

    private TestKafka() {}

    /** What a client's {@code bootstrap.servers} is set to. */
    public static String bootstrapServers() {
        return Started.SERVERS;
    }

    /** Creates a topic whose name begins with this word and is like no other, and returns the name. */
    public static String newTopic(String word, int partitions, Map<String, String> settings) {
        String name = word + "-" + TOPICS.incrementAndGet();
        createTopic(name, partitions, settings);
        return name;
    }

    /** Creates a topic of exactly this name; when it returns, the broker shows it to everybody. */
    public static void createTopic(String name, int partitions, Map<String, String> settings) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
            // The controller makes it, and on a loaded machine the broker hears of it a good while later.
            long end = System.nanoTime() + SHOWN_WITHIN_NANOS;
            while (!admin.listTopics().names().get().contains(name)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Topic %s was created and is not shown".formatted(name));
                }
                LockSupport.parkNanos(5_000_000);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Topic %s was not created".formatted(name), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Loaded, and so started, on first use. */
    private static final class Started {
        static final String SERVERS =
                "testcontainers".equals(System.getenv("LIANDONG_TEST_KAFKA")) ? inContainer() : inProcess();

        // Testcontainers' own reaper removes the container when this JVM is gone.
        @SuppressWarnings("resource")
        private static String inContainer() {
            var container = new KafkaContainer("apache/kafka:4.3.1")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000");
            container.start();
            return container.getBootstrapServers();
        }

        private static String inProcess() {
            try {
                Path folder = Files.createTempDirectory("liandong-kafka");
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    broker.close();
                    delete(folder);
                }));
                return broker.bootstrapServers();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
