package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Json;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;

/**
 * Reads values of one kind, each once for everybody in this process who reads it soon after. In one process a dozen readers
 * follow the same journals; what they keep of an entry is then the same object, too.
 */
final class SharedReader {
    /** A power of two: some tenths of a second of a flood. What falls on the same place takes it over, and is read anew. */
    private static final int PLACES = 512;

    /** A larger value is seldom, and 512 of them would fill a heap. */
    private static final int LARGEST_BYTES = 32_768;

    /** Written without a lock: values are unchanging, and a lost write only reads once more. */
    private static final AtomicReferenceArray<@Nullable Known> KNOWN = new AtomicReferenceArray<>(PLACES);

    private final JavaType type;
    private final ObjectReader reader;

    SharedReader(JavaType type) {
        this.type = type;
        reader = Json.mapper().readerFor(type);
    }

    SharedReader(Class<?> type) {
        this(Json.mapper().constructType(type));
    }

    /** The bytes are compared, so that neither another broker's log nor a topic that was made anew is ever mistaken for it. */
    private static final class Known {
        private final JavaType type;
        private final byte[] bytes;
        private final Object value;

        Known(JavaType type, byte[] bytes, Object value) {
            this.type = type;
            this.bytes = bytes;
            this.value = value;
        }

        boolean is(JavaType wanted, byte[] read) {
            return type.equals(wanted) && Arrays.equals(bytes, read);
        }
    }

    /**
     * The record's value; null where it is the JSON `null`.
     *
     * @throws tools.jackson.core.JacksonException where it cannot be read
     */
    @Nullable
    Object read(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value();
        int place = place(record);
        var known = KNOWN.get(place);
        if (known != null && known.is(type, bytes)) {
            return known.value;
        }
        Object value = reader.readValue(bytes);
        if (value != null && bytes.length <= LARGEST_BYTES) {
            KNOWN.set(place, new Known(type, bytes, value));
        }
        return value;
    }

    /** Neighbours of one partition never fall on the same place. */
    private static int place(ConsumerRecord<byte[], byte[]> record) {
        int log = (31 * record.topic().hashCode() + record.partition()) * 0x9E3779B9;
        return (int) ((log + record.offset()) & (PLACES - 1));
    }
}
