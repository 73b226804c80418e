package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a follower laid down, as its manifest says it.
 *
 * @param generation counts the snapshots of one instance of the follower
 * @param foldVersion of the listener that made it
 * @param takenAt by the clock of the process that made it
 * @param places where the fold stands, in every partition of every topic it is folded from
 * @param chunks how many
 * @param hash hex SHA-256 of all chunks together
 */
record FollowerSnapshot(
        long generation, int foldVersion, Instant takenAt, List<Place> places, int chunks, String hash) {

    FollowerSnapshot {
        Objects.requireNonNull(takenAt, "takenAt");
        Objects.requireNonNull(hash, "hash");
        places = List.copyOf(places);
    }

    /**
     * Where a fold stands in one partition.
     *
     * @param headOffset where the entry lies whose hash is the head; read back before the snapshot is trusted. -1 where no
     *     entry was accepted yet, and for a topic that is no journal
     * @param behind whom the journal's writer was behind with; null where there is nobody
     */
    record Place(String topic, int partition, Position position, long headOffset, BehindTelling.@Nullable Told behind) {
        static final long NO_HEAD = -1;

        Place {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(position, "position");
        }

        TopicPartition at() {
            return new TopicPartition(topic, partition);
        }

        boolean hasHead() {
            return headOffset != NO_HEAD;
        }
    }
}
