package cn.liandong.runtime.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Looks for the heads of snapshots in the journal, of all partitions at once: a take-over waits for every question. */
final class SnapshotHeads {
    private final String snapshots;
    private final String journal;
    private final Reader reader;

    SnapshotHeads(String snapshots, String journal, Reader reader) {
        this.snapshots = snapshots;
        this.journal = journal;
        this.reader = reader;
    }

    /**
     * The partitions whose journal holds the head of this snapshot.
     *
     * @throws LogBroken if a journal ends before it. A snapshot is only ever taken of what the journal had acknowledged: it was
     *     cut, and to drop the snapshot and fold what is left would decide anew what was decided and told
     */
    Set<Integer> inTheLog(Map<Integer, Snapshot> wanted) {
        var logs = wanted.keySet().stream().map(this::log).toList();
        var ends = reader.ends(logs);
        wanted.forEach((partition, snapshot) -> checkReached(snapshot, log(partition), ends));
        var beginnings = reader.beginnings(logs);
        var from = new HashMap<TopicPartition, Long>();
        var to = new HashMap<TopicPartition, Long>();
        wanted.forEach((partition, snapshot) -> {
            if (snapshot.headOffset() >= beginnings.getOrDefault(log(partition), 0L)) {
                from.put(log(partition), snapshot.headOffset());
                to.put(log(partition), snapshot.headOffset() + 1);
            }
        });
        var found = new HashSet<Integer>();
        reader.read(from, to, record -> {
            var snapshot = wanted.get(record.partition());
            if (snapshot != null && Chain.isHead(snapshot.journal(), record)) {
                found.add(record.partition());
            }
        });
        return found;
    }

    private TopicPartition log(int partition) {
        return new TopicPartition(journal, partition);
    }

    private void checkReached(Snapshot snapshot, TopicPartition at, Map<TopicPartition, Long> ends) {
        long end = ends.getOrDefault(at, 0L);
        if (snapshot.headOffset() >= end) {
            throw new LogBroken("snapshot " + snapshot.generation() + " in " + snapshots + " was folded up to position "
                    + (snapshot.headOffset() + 1) + " of " + at + ", which ends at " + end
                    + ": the journal was cut; restore it, or empty " + snapshots
                    + " too if it was replaced on purpose");
        }
    }
}
