package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Follows one partition's chain record by record, and says where it no longer holds. */
final class ChainCheck {
    private final TopicPartition at;
    private final Map<Long, JournalHead> signed = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private Position position;
    private long lastOffset = -1;
    private long passedOver;
    /** The first record since the last entry that claims to come behind it and does not continue it. */
    private @Nullable String stray;

    /**
     * @param from where the chain is known to be whole
     * @param signed heads of this partition behind that
     */
    ChainCheck(TopicPartition at, Position from, List<JournalHead> signed) {
        this.at = at;
        position = from;
        for (var head : signed) {
            var other = this.signed.putIfAbsent(head.entry(), head);
            if (other != null && !other.head().equals(head.head())) {
                broken.add(at + ": entry " + head.entry() + " was signed twice, and differently");
            }
        }
    }

    void next(ConsumerRecord<byte[], byte[]> record) {
        var after = Chain.after(position, record);
        if (after.entry() > position.entry()) {
            lastOffset = record.offset();
            stray = null;
            position = after;
            compare();
            return;
        }
        position = after;
        passedOver++;
        if (stray == null && claimsToFollow(record)) {
            stray = at + ": what lies at offset " + record.offset() + " as entry "
                    + Chain.text(record.headers(), Chain.ENTRY) + " does not continue entry " + position.entry()
                    + (lastOffset < 0 ? "" : " at offset " + lastOffset)
                    + ": one of the two was changed, or what was between them is missing";
        }
    }

    /** A writer that was replaced sends entries that nobody counts; behind them comes the one that does. */
    private boolean claimsToFollow(ConsumerRecord<byte[], byte[]> record) {
        var number = Chain.text(record.headers(), Chain.ENTRY);
        try {
            return number != null && Long.parseLong(number) > position.entry();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void compare() {
        var head = signed.remove(position.entry());
        if (head != null && !head.head().equals(position.head())) {
            broken.add(at + ": entry " + position.entry() + " at offset " + lastOffset
                    + " is not the one whose head was signed: it, or an entry before it, was changed");
        }
    }

    /** What came of it, at the end of the log. */
    JournalWalk.Walked end() {
        if (stray != null) {
            broken.addFirst(stray);
        }
        for (var missing : signed.values()) {
            if (broken.isEmpty()) {
                broken.add(at + ": the log ends with entry " + position.entry() + ", but entry " + missing.entry()
                        + " was signed: its end was cut off");
            }
        }
        return new JournalWalk.Walked(JournalHead.of(at, position), passedOver, List.copyOf(broken));
    }
}
