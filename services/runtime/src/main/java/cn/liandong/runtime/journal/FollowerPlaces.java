package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.journal.FollowerSnapshot.Place;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Where a follower stands in its journals, by their chains. */
final class FollowerPlaces {
    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private final Map<TopicPartition, Long> heads = new HashMap<>();

    /** Goes one record further; whether it is an entry that continues the chain. */
    boolean accepts(TopicPartition at, ConsumerRecord<byte[], byte[]> record) {
        var before = positions.getOrDefault(at, Chain.GENESIS);
        var after = Chain.after(before, record);
        positions.put(at, after);
        if (after.entry() == before.entry()) {
            return false;
        }
        heads.put(at, record.offset());
        return true;
    }

    void goOnFrom(Place place) {
        positions.put(place.at(), place.position());
        if (place.hasHead()) {
            heads.put(place.at(), place.headOffset());
        }
    }

    Place inJournal(TopicPartition at, BehindTelling.Told behind) {
        return place(
                at,
                positions.getOrDefault(at, Chain.GENESIS),
                behind.jurisdictions().isEmpty() ? null : behind);
    }

    /** In a topic that is no journal only the next offset is to be known. */
    static Place inRecords(TopicPartition at, long offset) {
        return new Place(at.topic(), at.partition(), Position.plain(offset), Place.NO_HEAD, null);
    }

    private Place place(TopicPartition at, Position position, BehindTelling.@Nullable Told behind) {
        return new Place(at.topic(), at.partition(), position, heads.getOrDefault(at, Place.NO_HEAD), behind);
    }
}
