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
    private final Map<TopicPartition, Told> told = new HashMap<>();

    BehindTelling(Listener listener) {
        this.listener = listener;
    }

    /**
     * What was told of a partition last.
     *
     * @param at the broker's time of the entry that said so
     */
    record Told(Set<Jurisdiction> jurisdictions, Instant at) {
        static final Told NONE = new Told(Set.of(), Instant.MIN);

        Told {
            jurisdictions = Set.copyOf(jurisdictions);
        }
    }

    void accepted(ConsumerRecord<byte[], byte[]> record, Entry<?> entry) {
        var at = new TopicPartition(record.topic(), record.partition());
        var behind = entry.behind();
        Set<Jurisdiction> now = behind == null ? Set.of() : Set.copyOf(behind.keySet());
        if (!now.equals(last(at).jurisdictions())) {
            tell(at, new Told(now, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    /** Tells what was told already, to a listener that begins from what was folded then. */
    void tell(TopicPartition at, Told news) {
        listener.behind(at.topic(), at.partition(), news.jurisdictions(), news.at());
        told.put(at, news);
    }

    /** What was told of the partition last; nobody before the first time. */
    Told last(TopicPartition at) {
        return told.getOrDefault(at, Told.NONE);
    }
}
