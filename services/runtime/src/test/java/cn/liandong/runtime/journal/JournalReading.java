package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;

/** Reads one partition of a journal by the letter of the design, with none of the engine's code: what it accepts, counts. */
final class JournalReading {
    private JournalReading() {}

    /** An entry that counts. */
    record Accepted(long number, String jurisdiction, JsonNode value) {
        String commandId() {
            return value.path("commandId").asString("");
        }

        long position(String topic) {
            var position = value.path("positions").path(topic);
            return position.isObject() ? position.path("offset").asLong() : position.asLong(0);
        }
    }

    static List<Accepted> accepted(RuntimeSettings settings, String journal, int partition) throws Exception {
        return fold(records(settings, journal, partition));
    }

    static List<Accepted> fold(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        var accepted = new ArrayList<Accepted>();
        var head = "0".repeat(64);
        for (var record : records) {
            long number = accepted.size() + 1L;
            if (!header(record, "entry").equals(Long.toString(number))
                    || !header(record, "previous").equals(head)) {
                continue;
            }
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8).putLong(0, number));
            digest.update(head.getBytes(StandardCharsets.US_ASCII));
            digest.update(ByteBuffer.allocate(4).putInt(0, record.key().length));
            digest.update(record.key());
            digest.update(record.value());
            head = HexFormat.of().formatHex(digest.digest());
            accepted.add(new Accepted(
                    number,
                    new String(record.key(), StandardCharsets.UTF_8),
                    Json.mapper().readTree(record.value())));
        }
        return accepted;
    }

    static List<OutcomeNotice> outcomes(RuntimeSettings settings, String service, int partition) {
        return records(settings, Topics.OUTCOMES, partition).stream()
                .map(record -> Json.mapper().readValue(record.value(), OutcomeNotice.class))
                .filter(notice -> notice.service().equals(service))
                .toList();
    }

    static List<ConsumerRecord<byte[], byte[]>> records(RuntimeSettings settings, String topic, int partition) {
        var at = new TopicPartition(topic, partition);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new Clients(settings).reader("reading")) {
            consumer.assign(List.of(at));
            consumer.seek(at, 0);
            long end = consumer.endOffsets(List.of(at)).getOrDefault(at, 0L);
            while (consumer.position(at) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** So many of each id. */
    static Map<String, Long> count(List<Accepted> accepted) {
        return accepted.stream()
                .filter(entry -> !entry.commandId().isEmpty())
                .collect(java.util.stream.Collectors.groupingBy(
                        Accepted::commandId, java.util.stream.Collectors.counting()));
    }
}
