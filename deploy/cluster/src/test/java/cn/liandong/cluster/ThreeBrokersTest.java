package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.processes.Waiting;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real brokers in processes of their own. */
@Tag("cluster")
class ThreeBrokersTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PARTITIONS = 6;
    private static final String TOPIC = Topics.INCIDENTS;

    @TempDir
    Path folder;

    private Cluster cluster = new Cluster(
            new Layout(Path.of("/"), new Installation(System.getProperty("java.class.path"), null), new Ports(8080)));

    @BeforeEach
    void start() {
        cluster = new Cluster(
                new Layout(folder, cluster.layout().installation(), Ports.free()).withPartitions(PARTITIONS));
        cluster.brokersUp(line -> {});
        TopicSetup.ensure(
                new RuntimeSettings(cluster.layout().bootstrapServers(), PARTITIONS, 3, 0, InstantSource.system()),
                Topics.all());
    }

    @AfterEach
    void end() {
        cluster.members(Role.BROKER).forEach(Member::kill);
        cluster.close();
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.layout().bootstrapServers(),
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        60_000,
                        "request.timeout.ms",
                        5_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private void writeToEveryPartition(Producer<byte[], byte[]> producer) throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(TOPIC, partition, null, "entry".getBytes(StandardCharsets.UTF_8)))
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private boolean allCopiesAreInStep() {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", cluster.layout().bootstrapServers()))) {
            return admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == 3);
        } catch (Exception notNow) {
            return false;
        }
    }

    @Test
    void oneMayDieAndComeBackAndEveryWriteIsAcknowledgedByTwo() throws Exception {
        try (var producer = producer()) {
            writeToEveryPartition(producer);

            cluster.member("broker-1").kill();
            writeToEveryPartition(producer);

            // Another program finds the rest by the folder alone, and starts what is missing.
            try (var again = new Cluster(cluster.layout())) {
                assertThat(again.member("broker-1").isAlive()).isFalse();
                assertThat(again.member("broker-2").pid())
                        .isEqualTo(cluster.member("broker-2").pid());
                again.member("broker-1").start();
                again.member("broker-1").awaitHealthy(LIMIT);
            }
            assertThat(Waiting.until(this::allCopiesAreInStep, LIMIT)).isTrue();

            cluster.member("broker-2").pause();
            writeToEveryPartition(producer);
            cluster.member("broker-2").resume();
            assertThat(Waiting.until(this::allCopiesAreInStep, LIMIT)).isTrue();
        }
        cluster.down(line -> {});
        assertThat(cluster.members()).noneMatch(Member::isAlive);
    }

    @Test
    void aBrokerThatCannotStartIsSaidWithItsLog() {
        var member = cluster.member("broker-3");
        member.kill();
        member.set(settings -> settings.withJavaOptions(List.of("-Xmx1k")));

        member.start();

        assertThatThrownBy(() -> member.awaitHealthy(LIMIT))
                .isInstanceOf(MemberFailed.class)
                .hasMessageContaining("broker-3 ended")
                .hasMessageContaining(member.logFile().toString());
        assertThat(member.logFile()).content().contains("Too small maximum heap");
    }
}
