package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.serde.Hashes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The partition's chain. An entry counts only if it continues the chain; anything else is ignored, by everybody alike.
 * Acceptance reads headers and hashes bytes and never parses the value.
 */
final class Chain {
    static final String ENTRY = "entry";
    static final String PREVIOUS = "previous";

    /** Before the first entry: number 0, and a head of zeros. */
    static final Position GENESIS = new Position(0, 0, "0".repeat(64));

    private Chain() {}

    /** The hash of an entry: over its number, the hash before it, its key and its value. */
    static String hash(long number, String previous, byte[] key, byte[] value) {
        var digest = Hashes.digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        // The key's length keeps bytes from moving between key and value under the same hash.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(key.length).flip());
        digest.update(key);
        digest.update(value);
        return Hashes.hex(digest.digest());
    }

    /** Where a reader stands after this record: one entry further if it continues the chain, else only one offset further. */
    static Position after(Position position, ConsumerRecord<byte[], byte[]> entry) {
        return continues(position, entry)
                ? new Position(
                        entry.offset() + 1,
                        position.entry() + 1,
                        hash(position.entry() + 1, head(position), entry.key(), entry.value()))
                : new Position(entry.offset() + 1, position.entry(), position.head());
    }

    private static boolean continues(Position position, ConsumerRecord<byte[], byte[]> entry) {
        return entry.key() != null
                && entry.value() != null
                && String.valueOf(position.entry() + 1).equals(text(entry.headers(), ENTRY))
                && head(position).equals(text(entry.headers(), PREVIOUS));
    }

    /** Whether this record is the last entry that the position counts. */
    static boolean isHead(Position position, ConsumerRecord<byte[], byte[]> record) {
        var previous = text(record.headers(), PREVIOUS);
        return previous != null
                && record.key() != null
                && record.value() != null
                && hash(position.entry(), previous, record.key(), record.value())
                        .equals(position.head());
    }

    static String head(Position position) {
        var head = position.head();
        if (head == null) {
            throw new IllegalStateException("a position in a journal has a head, but this has none: " + position);
        }
        return head;
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
