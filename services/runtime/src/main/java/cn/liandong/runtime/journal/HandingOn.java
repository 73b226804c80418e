package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.runtime.journal.FollowerSnapshot.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Hands what a follower read on to its listener, and knows where that stands: journals by the chain, all else as it comes. */
final class HandingOn {
    private static final Logger LOG = LoggerFactory.getLogger(HandingOn.class);

    private final String name;
    private final Listener listener;
    private final BehindTelling behind;
    private final FollowerPlaces places = new FollowerPlaces();
    private final Map<String, EntryCodec<?>> codecs = new HashMap<>();
    private final Map<String, SharedReader> readers = new HashMap<>();
    private final Map<String, Long> ignored = new ConcurrentHashMap<>();

    HandingOn(String name, List<Input> topics, Listener listener) {
        this.name = name;
        this.listener = listener;
        behind = new BehindTelling(listener);
        for (var topic : topics) {
            if (topic.kind() == Input.Kind.JOURNAL) {
                codecs.put(topic.topic(), new EntryCodec<>(topic.family()));
            } else {
                readers.put(topic.topic(), new SharedReader(topic.family()));
            }
        }
    }

    void handOn(ConsumerRecord<byte[], byte[]> record) {
        var codec = codecs.get(record.topic());
        try {
            if (codec == null) {
                told(record);
            } else {
                entry(record, codec);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            ignored.merge(record.topic(), 1L, Long::sum);
            LOG.error(
                    "ALARM {} cannot read {}/{}/{} and goes on without it",
                    name,
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }

    private void entry(ConsumerRecord<byte[], byte[]> record, EntryCodec<?> codec) {
        var at = new TopicPartition(record.topic(), record.partition());
        if (!places.accepts(at, record)) {
            ignored.merge(record.topic(), 1L, Long::sum);
            return;
        }
        var entry = read(record, codec);
        behind.accepted(record, entry);
        var key = new String(record.key(), StandardCharsets.UTF_8);
        if (!key.equals(PartitionKeys.NO_JURISDICTION)) {
            listener.entry(record.topic(), new Jurisdiction(key), entry);
        }
    }

    private Entry<?> read(ConsumerRecord<byte[], byte[]> record, EntryCodec<?> codec) {
        try {
            var entry = codec.read(record);
            if (entry == null) {
                throw new IllegalArgumentException("the entry is the JSON `null`");
            }
            return entry;
        } catch (JacksonException e) {
            // Its events cannot be read, but whom its writer is behind with is true all the same.
            var frame = EntryCodec.readFrame(record.value());
            if (frame != null) {
                behind.accepted(record, frame);
            }
            throw e;
        }
    }

    private void told(ConsumerRecord<byte[], byte[]> record) {
        var reader = readers.get(record.topic());
        if (reader == null || record.key() == null) {
            throw new IllegalArgumentException("a record without a key, or of a topic that is not followed");
        }
        listener.told(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                record.value() == null ? null : reader.read(record),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** To a listener that has taken up what was folded up to there. */
    void goOnFrom(Place place) {
        places.goOnFrom(place);
        if (place.behind() != null) {
            behind.tell(place.at(), place.behind());
        }
    }

    /**
     * Where the listener stands.
     *
     * @param offset the next that is read; only the chain knows more
     */
    Place place(TopicPartition at, long offset) {
        return codecs.containsKey(at.topic())
                ? places.inJournal(at, behind.last(at))
                : FollowerPlaces.inRecords(at, offset);
    }

    Map<String, Long> ignored() {
        return Map.copyOf(ignored);
    }
}
