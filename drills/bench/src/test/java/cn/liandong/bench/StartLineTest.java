package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.testkit.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartLineTest {
    private static final String SERVICE = "started";
    private static final int PARTITIONS = 6;

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    private final List<KafkaConsumer<byte[], byte[]>> instances = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeEach
    void topic() {
        TestKafka.createTopic(Topics.commands(SERVICE), PARTITIONS, Map.of());
    }

    @AfterEach
    void end() throws InterruptedException {
        instances.forEach(KafkaConsumer::wakeup);
        for (var thread : threads) {
            thread.join();
        }
        admin.close();
    }

    @Test
    void nobodyOwnsAnythingUntilAllAreThereAndThenEverybodyOwnsHisShare() throws InterruptedException {
        try (var line = new StartLine(admin, TestKafka.bootstrapServers(), SERVICE)) {
            instance(0);
            line.awaitInstances(1);
            instance(1);
            line.awaitInstances(2);

            var owners = Owners.of(admin, SERVICE);
            assertThat(owners).hasSize(PARTITIONS);
            assertThat(Set.copyOf(owners.values())).containsExactly("bench-start-line");
            assertThat(Owners.areSettled(owners, 2, PARTITIONS)).isFalse();
        }

        assertThat(OpenLoop.await(Duration.ofSeconds(30), this::areSettled)).isTrue();
        assertThat(Owners.of(admin, SERVICE).values())
                .containsExactlyInAnyOrder(
                        "started-0", "started-0", "started-0", "started-1", "started-1", "started-1");
    }

    private boolean areSettled() {
        try {
            return Owners.areSettled(Owners.of(admin, SERVICE), 2, PARTITIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As the engine takes part in its group. */
    private void instance(int number) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.bootstrapServers(),
                        "group.id",
                        SERVICE,
                        "group.instance.id",
                        SERVICE + "-" + number,
                        "enable.auto.commit",
                        "false",
                        "partition.assignment.strategy",
                        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.commands(SERVICE)));
        instances.add(consumer);
        threads.add(Thread.ofPlatform().start(() -> {
            try (consumer) {
                while (true) {
                    consumer.poll(Duration.ofMillis(50));
                }
            } catch (WakeupException over) {
                // The test ends.
            }
        }));
    }
}
