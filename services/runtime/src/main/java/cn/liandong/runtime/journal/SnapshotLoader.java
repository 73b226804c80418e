package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Finds the newest snapshot of a partition that can be trusted: whole, of this fold, and with its head in the log. */
final class SnapshotLoader<S, V> {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotLoader.class);

    /**
     * So many records before its end a snapshot's topic is read first: two of 30 MB, or some dozens of small ones. What was
     * written before is not compacted until Kafka begins another segment, and may be a gigabyte.
     */
    private static final long NEAR = 128;

    private final SnapshotStore<S, V> store;
    private final String journal;
    private final Reader reader;
    /** By partition, the generation of the newest manifest that was seen. */
    private final Map<Integer, Long> newest = new HashMap<>();

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

    Map<Integer, Loaded<S, V>> load(Collection<Integer> partitions) {
        var at = partitions.stream()
                .map(partition -> new TopicPartition(store.topic(), partition))
                .toList();
        var beginnings = reader.beginnings(at);
        var ends = reader.ends(at);
        var near = new HashMap<TopicPartition, Long>();
        ends.forEach((one, end) -> near.put(one, Math.max(beginnings.getOrDefault(one, 0L), end - NEAR)));
        var loaded = chosen(near, ends);
        var far = new HashMap<TopicPartition, Long>();
        beginnings.forEach((one, beginning) -> {
            if (!loaded.containsKey(one.partition()) && beginning < near.getOrDefault(one, beginning)) {
                far.put(one, beginning);
            }
        });
        loaded.putAll(chosen(far, ends));
        partitions.forEach(partition -> loaded.computeIfAbsent(
                partition, any -> new Loaded<>(PartitionState.empty(), newest.getOrDefault(partition, 0L))));
        return loaded;
    }

    /** Of these partitions, those of which one can be trusted. */
    private Map<Integer, Loaded<S, V>> chosen(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        var parts = new HashMap<Integer, SnapshotParts>();
        var to = new HashMap<>(ends);
        to.keySet().retainAll(from.keySet());
        reader.read(
                from,
                to,
                record -> parts.computeIfAbsent(record.partition(), any -> new SnapshotParts())
                        .take(record));
        var loaded = new HashMap<Integer, Loaded<S, V>>();
        parts.forEach((partition, found) -> {
            var chosen = choose(partition, found);
            if (chosen != null) {
                loaded.put(partition, chosen);
            }
        });
        return loaded;
    }

    private @Nullable Loaded<S, V> choose(int partition, SnapshotParts parts) {
        var manifests = parts.manifests("").stream()
                .map(bytes -> manifest(partition, bytes))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Snapshot::generation).reversed())
                .toList();
        manifests.forEach(snapshot -> newest.merge(partition, snapshot.generation(), Math::max));
        for (var snapshot : manifests) {
            checkTheLogReachesIt(partition, snapshot);
            try {
                return new Loaded<>(trusted(partition, snapshot, parts), newest.getOrDefault(partition, 0L));
            } catch (NotTrusted e) {
                dropped(partition, snapshot, e.why());
            } catch (JacksonException e) {
                dropped(partition, snapshot, "it cannot be read: " + e.getMessage());
            }
        }
        return null;
    }

    private PartitionState<S, V> trusted(int partition, Snapshot snapshot, SnapshotParts parts) throws NotTrusted {
        if (snapshot.foldVersion() != store.foldVersion()) {
            throw new NotTrusted("it was folded by version " + snapshot.foldVersion());
        }
        var packed = parts.joined("", snapshot.generation(), snapshot.chunks(), snapshot.hash());
        if (!headIsInTheLog(partition, snapshot)) {
            throw new NotTrusted("its head is not in the log");
        }
        return store.unpack(packed);
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
            found[0] = Chain.isHead(snapshot.journal(), record);
        });
        return found[0];
    }

    private void dropped(int partition, Snapshot snapshot, String why) {
        LOG.warn(
                "snapshot {} of {} partition {} is dropped: {}; the journal is folded from an older one",
                snapshot.generation(),
                journal,
                partition,
                why);
    }

    private @Nullable Snapshot manifest(int partition, byte[] bytes) {
        try {
            return Json.mapper().readValue(bytes, Snapshot.class);
        } catch (JacksonException e) {
            LOG.warn("a snapshot's manifest of {} partition {} cannot be read and is dropped", journal, partition);
            return null;
        }
    }
}
