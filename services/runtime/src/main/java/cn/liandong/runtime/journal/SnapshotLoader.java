package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Finds the newest snapshot of a partition that can be trusted: whole, of this fold, and with its head in the log. */
final class SnapshotLoader<S, V> {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotLoader.class);

    private final SnapshotStore<S, V> store;
    private final String journal;
    private final Reader reader;

    SnapshotLoader(SnapshotStore<S, V> store, String journal, Reader reader) {
        this.store = store;
        this.journal = journal;
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param generation of the newest manifest seen, trusted or not, so that the next one is numbered behind it
     */
    record Loaded<S, V>(PartitionState<S, V> state, long generation) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, and never handed on
    private record Part(String generation, byte[] value) {}

    Map<Integer, Loaded<S, V>> load(Collection<Integer> partitions) {
        var parts = new HashMap<Integer, Map<String, Part>>();
        var at = partitions.stream()
                .map(partition -> new TopicPartition(store.topic(), partition))
                .toList();
        reader.read(
                reader.beginnings(at),
                reader.ends(at),
                record -> parts.computeIfAbsent(record.partition(), any -> new HashMap<>())
                        .put(text(record.key()), part(record)));
        var loaded = new HashMap<Integer, Loaded<S, V>>();
        for (int partition : partitions) {
            loaded.put(partition, choose(partition, parts.getOrDefault(partition, Map.of())));
        }
        return loaded;
    }

    private Loaded<S, V> choose(int partition, Map<String, Part> parts) {
        var manifests = List.of("0/" + SnapshotStore.MANIFEST, "1/" + SnapshotStore.MANIFEST).stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .map(part -> manifest(partition, part))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Snapshot::generation).reversed())
                .toList();
        long newest = manifests.isEmpty() ? 0 : manifests.getFirst().generation();
        for (var snapshot : manifests) {
            var state = trusted(partition, snapshot, parts);
            if (state != null) {
                return new Loaded<>(state, newest);
            }
        }
        return new Loaded<>(PartitionState.empty(), newest);
    }

    private @Nullable PartitionState<S, V> trusted(int partition, Snapshot snapshot, Map<String, Part> parts) {
        checkTheLogReachesIt(partition, snapshot);
        if (snapshot.foldVersion() != store.foldVersion()) {
            return dropped(partition, snapshot, "it was folded by version " + snapshot.foldVersion());
        }
        var chunks = new ArrayList<byte[]>();
        for (int i = 0; i < snapshot.chunks(); i++) {
            var part = parts.get(snapshot.generation() % 2 + "/" + i);
            if (part == null || !part.generation().equals(String.valueOf(snapshot.generation()))) {
                return dropped(partition, snapshot, "chunk " + i + " is missing");
            }
            chunks.add(part.value());
        }
        var packed = SnapshotStore.join(snapshot, chunks);
        if (packed == null) {
            return dropped(partition, snapshot, "its bytes do not give its hash");
        }
        if (!headIsInTheLog(partition, snapshot)) {
            return dropped(partition, snapshot, "its head is not in the log");
        }
        try {
            return store.unpack(packed);
        } catch (JacksonException e) {
            return dropped(partition, snapshot, "it cannot be read: " + e.getMessage());
        }
    }

    /**
     * A snapshot is only ever taken of what the journal had acknowledged. A journal that ends before it was cut, and to
     * drop the snapshot and fold what is left would decide anew what was decided and told.
     */
    private void checkTheLogReachesIt(int partition, Snapshot snapshot) {
        var at = new TopicPartition(journal, partition);
        var end = reader.ends(List.of(at)).getOrDefault(at, 0L);
        if (snapshot.headOffset() >= end) {
            throw new LogBroken("snapshot " + snapshot.generation() + " in " + store.topic()
                    + " was folded up to position " + (snapshot.headOffset() + 1) + " of " + at + ", which ends at "
                    + end
                    + ": the journal was cut; restore it, or empty " + store.topic()
                    + " too if it was replaced on purpose");
        }
    }

    private boolean headIsInTheLog(int partition, Snapshot snapshot) {
        var at = new TopicPartition(journal, partition);
        if (snapshot.headOffset() < reader.beginnings(List.of(at)).getOrDefault(at, 0L)) {
            return false;
        }
        var found = new boolean[1];
        reader.read(Map.of(at, snapshot.headOffset()), Map.of(at, snapshot.headOffset() + 1), record -> {
            var previous = Chain.text(record.headers(), Chain.PREVIOUS);
            found[0] = previous != null
                    && record.key() != null
                    && record.value() != null
                    && Chain.hash(snapshot.journal().entry(), previous, record.key(), record.value())
                            .equals(snapshot.journal().head());
        });
        return found[0];
    }

    private @Nullable PartitionState<S, V> dropped(int partition, Snapshot snapshot, String why) {
        LOG.warn(
                "snapshot {} of {} partition {} is dropped: {}; the journal is folded from an older one",
                snapshot.generation(),
                journal,
                partition,
                why);
        return null;
    }

    private @Nullable Snapshot manifest(int partition, Part part) {
        try {
            return Json.mapper().readValue(part.value(), Snapshot.class);
        } catch (JacksonException e) {
            LOG.warn("a snapshot's manifest of {} partition {} cannot be read and is dropped", journal, partition);
            return null;
        }
    }

    private static Part part(ConsumerRecord<byte[], byte[]> record) {
        var generation = Chain.text(record.headers(), SnapshotStore.GENERATION);
        return new Part(generation == null ? "" : generation, record.value() == null ? new byte[0] : record.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
