package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells a listener whom a journal's writer is behind with: every entry says it for its whole partition, and only what is
 * different from the entry before is news.
 */
final class BehindTelling {
    private final Listener listener;
    private final Map<TopicPartition, Set<Jurisdiction>> told = new HashMap<>();

    BehindTelling(Listener listener) {
        this.listener = listener;
    }

    void accepted(ConsumerRecord<byte[], byte[]> record, Entry<?> entry) {
        var at = new TopicPartition(record.topic(), record.partition());
        var behind = entry.behind();
        Set<Jurisdiction> now = behind == null ? Set.of() : Set.copyOf(behind.keySet());
        if (!now.equals(told.getOrDefault(at, Set.of()))) {
            listener.behind(record.topic(), record.partition(), now, Instant.ofEpochMilli(record.timestamp()));
            told.put(at, now);
        }
    }
}
