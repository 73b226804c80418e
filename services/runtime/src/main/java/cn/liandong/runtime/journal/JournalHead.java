package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import org.apache.kafka.common.TopicPartition;

/**
 * The last entry of one partition of a journal.
 *
 * @param offset the next one behind it
 * @param entry its number; none has 0
 * @param head its hash, hex SHA-256
 */
public record JournalHead(String journal, int partition, long offset, long entry, String head) {
    static JournalHead of(TopicPartition at, Position position) {
        return new JournalHead(at.topic(), at.partition(), position.offset(), position.entry(), Chain.head(position));
    }

    TopicPartition at() {
        return new TopicPartition(journal, partition);
    }

    Position position() {
        return new Position(offset, entry, head);
    }
}
