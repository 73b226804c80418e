package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Entry;
import cn.liandong.runtime.serde.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Entries of one family of events, as JSON bytes and back. Only bytes that were read are ever hashed. */
final class EntryCodec<E> {
    private static final ObjectReader FRAMES =
            Json.mapper().readerFor(Json.mapper().getTypeFactory().constructParametricType(Entry.class, Object.class));

    private final ObjectReader reader;
    private final SharedReader shared;
    private final ObjectWriter writer;

    EntryCodec(Class<E> events) {
        JavaType type = Json.mapper().getTypeFactory().constructParametricType(Entry.class, events);
        reader = Json.mapper().readerFor(type);
        shared = new SharedReader(type);
        writer = Json.mapper().writerFor(type);
    }

    Entry<E> read(byte[] value) {
        return reader.readValue(value);
    }

    /** The same of a record that many read; null where the value is the JSON `null`. */
    @SuppressWarnings("unchecked") // It reads this type alone.
    @Nullable
    Entry<E> read(ConsumerRecord<byte[], byte[]> record) {
        return (Entry<E>) shared.read(record);
    }

    /** Everything but what its events mean, of an entry whose events this version cannot read; null if even that fails. */
    static @Nullable Entry<?> readFrame(byte[] value) {
        try {
            return FRAMES.readValue(value);
        } catch (JacksonException e) {
            return null;
        }
    }

    byte[] write(Entry<E> entry) {
        return writer.writeValueAsBytes(entry);
    }
}
