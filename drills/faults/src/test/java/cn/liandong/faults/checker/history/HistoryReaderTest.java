package cn.liandong.faults.checker.history;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.testkit.TestKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads a real Kafka, and keeps what it read so that every byte comes back. */
@Timeout(120)
class HistoryReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:40:00Z");
    private static final byte[] NOT_TEXT = {0, (byte) 0xFF, (byte) 0xC3, 10, 13};

    @TempDir
    private Path folder;

    @BeforeAll
    static void someRecordsAndManyTopicsThatAreNotThere() throws ExecutionException, InterruptedException {
        TestKafka.createTopic(Topics.INCIDENTS, 2, Map.of("message.timestamp.type", "LogAppendTime"));
        TestKafka.createTopic(Topics.REPORTS, 2, Map.of("cleanup.policy", "compact"));
        TestKafka.createTopic("another", 1, Map.of());
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < 3; i++) {
                var record = new ProducerRecord<>(Topics.INCIDENTS, 1, bytes("420583"), bytes("{\"n\":" + i + "}"));
                record.headers().add("entry", bytes(String.valueOf(i + 1)));
                record.headers().add("entry", NOT_TEXT);
                producer.send(record).get();
            }
            producer.send(new ProducerRecord<>(Topics.REPORTS, 0, bytes("r1"), null))
                    .get();
            producer.send(new ProducerRecord<>("another", 0, bytes("x"), bytes("y")))
                    .get();
        }
    }

    private static History read() {
        return new HistoryReader(TestKafka.bootstrapServers(), InstantSource.fixed(NOW), Duration.ofSeconds(30))
                .read(
                        List.of(new LedgerLine(NOW, NOW, NOW.plusMillis(9), "420583", "key", "r1", 2)),
                        List.of(new SinkCall(NOW, "/alerts", "204", "{\"text\":\"警报\"}")));
    }

    @Test
    void everyPartitionOfEveryJudgedTopicIsReadToItsEnd() {
        var history = read();

        assertThat(history.takenAt()).isEqualTo(NOW);
        assertThat(history.logs())
                .extracting(log -> log.topic() + "/" + log.partition() + " " + log.begin() + "-" + log.end())
                .containsExactly("incidents/0 0-0", "incidents/1 0-3", "reports/0 0-1", "reports/1 0-0");
    }

    @Test
    void aRecordIsKeptAsItLies() {
        var before = System.currentTimeMillis();
        var records = read().logs(Topics.INCIDENTS).get(1).records();

        assertThat(records).extracting(LogRecord::offset).containsExactly(0L, 1L, 2L);
        var record = records.get(1);
        assertThat(record.keyText()).isEqualTo("420583");
        assertThat(record.value()).isEqualTo(bytes("{\"n\":1}"));
        assertThat(record.timestamp()).isBetween(before - 120_000, before);
        assertThat(record.headers()).extracting(LogRecord.Header::name).containsExactly("entry", "entry");
        assertThat(record.headers().get(1).value()).isEqualTo(NOT_TEXT);
        assertThat(read().logs(Topics.REPORTS).getFirst().records().getFirst().value())
                .as("a tombstone")
                .isNull();
    }

    @Test
    void whatWasSavedIsLoadedByteByByte() {
        var head = new Head(Topics.INCIDENTS, 1, 3, "a".repeat(64));
        var history = read().withHeads(List.of(head));

        HistoryFolder.save(history, folder);
        var loaded = HistoryFolder.load(folder);

        assertThat(loaded.takenAt()).isEqualTo(NOW);
        assertThat(loaded.ledger()).isEqualTo(history.ledger());
        assertThat(loaded.calls()).isEqualTo(history.calls());
        assertThat(loaded.heads()).containsExactly(head);
        assertThat(loaded.logs()).usingRecursiveComparison().isEqualTo(history.logs());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
