package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Json;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
    private final SnapshotHeads heads;
    /** By partition, the generation of the newest manifest that was seen. */
    private final Map<Integer, Long> newest = new HashMap<>();

    SnapshotLoader(SnapshotStore<S, V> store, String journal, Reader reader) {
        this.store = store;
        this.journal = journal;
        this.reader = reader;
        heads = new SnapshotHeads(store.topic(), journal, reader);
    }

    /**
     * What was found.
     *
     * @param generation of the newest manifest seen, trusted or not, so that the next one is numbered behind it
     */
    record Loaded<S, V>(PartitionState<S, V> state, long generation) {}

    /** By partition, where the snapshots' log ends now. */
    Map<Integer, Long> ends(Collection<Integer> partitions) {
        var ends = new HashMap<Integer, Long>();
        reader.ends(logs(partitions)).forEach((at, end) -> ends.put(at.partition(), end));
        return ends;
    }

    private List<TopicPartition> logs(Collection<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(store.topic(), partition))
                .toList();
    }

    Map<Integer, Loaded<S, V>> load(Collection<Integer> partitions) {
        var at = logs(partitions);
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
        return choose(parts);
    }

    /** Of each partition the newest that can be trusted: the newest of all are tried first, then those before them. */
    private Map<Integer, Loaded<S, V>> choose(Map<Integer, SnapshotParts> found) {
        var untried = new HashMap<Integer, Deque<Snapshot>>();
        found.forEach((partition, parts) -> untried.put(partition, newestFirst(partition, parts)));
        var loaded = new HashMap<Integer, Loaded<S, V>>();
        while (true) {
            untried.values().removeIf(Deque::isEmpty);
            if (untried.isEmpty()) {
                return loaded;
            }
            var tried = new HashMap<Integer, Snapshot>();
            untried.forEach((partition, snapshots) -> tried.put(partition, snapshots.removeFirst()));
            var inTheLog = heads.inTheLog(tried);
            tried.forEach((partition, snapshot) -> {
                var parts = found.get(partition);
                var state = parts == null ? null : state(partition, snapshot, parts, inTheLog.contains(partition));
                if (state != null) {
                    loaded.put(partition, new Loaded<>(state, newest.getOrDefault(partition, 0L)));
                    untried.remove(partition);
                }
            });
        }
    }

    private Deque<Snapshot> newestFirst(int partition, SnapshotParts parts) {
        var manifests = parts.manifests("").stream()
                .map(bytes -> manifest(partition, bytes))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Snapshot::generation).reversed())
                .toList();
        manifests.forEach(snapshot -> newest.merge(partition, snapshot.generation(), Math::max));
        return new ArrayDeque<>(manifests);
    }

    private @Nullable PartitionState<S, V> state(
            int partition, Snapshot snapshot, SnapshotParts parts, boolean headIsInTheLog) {
        try {
            return trusted(snapshot, parts, headIsInTheLog);
        } catch (NotTrusted e) {
            dropped(partition, snapshot, e.why());
        } catch (JacksonException e) {
            dropped(partition, snapshot, "it cannot be read: " + e.getMessage());
        }
        return null;
    }

    private PartitionState<S, V> trusted(Snapshot snapshot, SnapshotParts parts, boolean headIsInTheLog)
            throws NotTrusted {
        if (snapshot.foldVersion() != store.foldVersion()) {
            throw new NotTrusted("it was folded by version " + snapshot.foldVersion());
        }
        var packed = parts.joined("", snapshot.generation(), snapshot.chunks(), snapshot.hash());
        if (!headIsInTheLog) {
            throw new NotTrusted("its head is not in the log");
        }
        return store.unpack(packed);
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
