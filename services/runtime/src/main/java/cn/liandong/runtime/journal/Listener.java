package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link Follower} hands on, one call at a time on its own thread, in the order of each partition. */
public interface Listener {
    /** An entry that continues its partition's chain. */
    default void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {}

    /**
     * From here on the writer of this journal passes over the inputs of other jurisdictions than before: it cannot decide
     * them. Before the first call of a partition it passes over none.
     *
     * @param partition of the journal; what is told of one says nothing of the others
     * @param jurisdictions all of this partition whose inputs wait; empty once every one was caught up with
     * @param at the broker's time of the entry that says so
     */
    default void behind(String topic, int partition, Set<Jurisdiction> jurisdictions, Instant at) {}

    /**
     * A record of a topic that is no journal.
     *
     * @param value read as the topic's family; null for a tombstone
     * @param at the broker's time
     */
    default void told(String topic, String key, @Nullable Object value, Instant at) {}
}
