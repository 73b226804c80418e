package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestKafkaTest {
    @Test
    void everyTopicIsNewAndTakesRecords() throws Exception {
        String first = TestKafka.newTopic("journal", 2, Map.of("flush.messages", "1"));
        String second = TestKafka.newTopic("journal", 2, Map.of());

        assertThat(first).startsWith("journal-").isNotEqualTo(second);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(first, 1, "420583", "{}"))
                            .get()
                            .offset())
                    .isZero();
        }
    }

    @Test
    void itIsOneBrokerForAllTests() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            assertThat(List.copyOf(admin.describeCluster().nodes().get())).hasSize(1);
        }
    }
}
