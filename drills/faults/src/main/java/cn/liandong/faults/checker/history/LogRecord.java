package cn.liandong.faults.checker.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in its log.
 *
 * @param timestamp the broker's, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes what was read
public record LogRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value) {

    /** A header, with its bytes. */
    public record Header(String name, byte @Nullable [] value) {}

    /** The last header of this name as text; null where there is none. */
    public @Nullable String header(String name) {
        String last = null;
        for (var header : headers) {
            if (header.name().equals(name)) {
                last = header.value() == null ? null : text(header.value());
            }
        }
        return last;
    }

    /** The key as text; empty where there is none. */
    public String keyText() {
        return key == null ? "" : text(key);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
