package cn.liandong.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            createTopic(broker.bootstrapServers());
            send(broker.bootstrapServers(), "before");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(read(broker.bootstrapServers())).containsExactly("before");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillThoughTheControllersPortIsAnother() throws Exception {
        Process process = BrokerProcess.start(folder);
        String servers = BrokerProcess.awaitServers(process);
        createTopic(servers);
        send(servers, "before");
        process.destroyForcibly().waitFor();

        long started = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
            assertThat(broker.bootstrapServers()).isNotEqualTo(servers);
            send(broker.bootstrapServers(), "after");
            assertThat(read(broker.bootstrapServers())).containsExactly("before", "after");
        }
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage(
                            "Port %d on 127.0.0.1 is taken by another program: stop that program, or choose"
                                    + " another port.",
                            other.getLocalPort());
        }
    }

    @Test
    void aFolderHeldByThisProcessIsSaidInOneSentence() {
        try (EmbeddedBroker first = EmbeddedBroker.start(folder, 0)) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderHeldByAnotherProcessIsSaidInOneSentence() throws Exception {
        Process process = BrokerProcess.start(folder);
        try {
            BrokerProcess.awaitServers(process);
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("is in use by process " + process.pid());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("t", 1, (short) 1).configs(Map.of("flush.messages", "1"))))
                    .all()
                    .get();
        }
    }

    private static void send(String servers, String value) throws Exception {
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("t", value)).get();
        }
    }

    private static List<String> read(String servers) {
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("t", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var values = new ArrayList<String>();
            while (values.size() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(read -> values.add(read.value()));
            }
            return values;
        }
    }
}
