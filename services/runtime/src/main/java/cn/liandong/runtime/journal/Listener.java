package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a {@link Follower} hands on, one call at a time on its own thread, in the order of each partition. */
public interface Listener {
    /** An entry that continues its partition's chain. */
    default void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {}

    /**
     * A record of a topic that is no journal.
     *
     * @param value read as the topic's family; null for a tombstone
     * @param at the broker's time
     */
    default void told(String topic, String key, @Nullable Object value, Instant at) {}
}
