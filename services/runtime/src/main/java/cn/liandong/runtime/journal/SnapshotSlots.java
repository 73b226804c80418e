package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JavaType;

/**
 * How snapshots lie in a compacted topic: compressed JSON in chunks, in two slots in turn, so that the last two are kept;
 * the manifest is written last.
 *
 * @param prefix of every key, empty where the topic's partition holds the snapshots of one only
 */
record SnapshotSlots(String topic, String prefix) {
    static final String GENERATION = "generation";
    private static final String MANIFEST = "manifest";

    /** The key of a part of the generation's slot, without the prefix. */
    static String key(long generation, int chunk) {
        return generation % 2 + "/" + chunk;
    }

    /** The key of the manifest of a slot, 0 or 1, without the prefix. */
    static String manifestKey(long slot) {
        return slot + "/" + MANIFEST;
    }

    /**
     * Packs the value and writes it, chunk by chunk. Returns when all is written; an exception means that the one in the other
     * slot is still the last.
     */
    void write(
            Producer<byte[], byte[]> producer,
            int partition,
            long generation,
            JavaType type,
            Object value,
            Function<SnapshotChunks.Sent, Object> manifest) {
        var chunks = new SnapshotChunks(
                (number, chunk) -> producer.send(record(partition, generation, key(generation, number), chunk)));
        pack(type, value, chunks);
        var last = Json.mapper().writeValueAsBytes(manifest.apply(chunks.finish()));
        SnapshotChunks.await(
                producer.send(record(partition, generation, manifestKey(generation % 2), last)), "the manifest");
    }

    private ProducerRecord<byte[], byte[]> record(int partition, long generation, String part, byte[] value) {
        var key = (prefix + part).getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, partition, key, value);
        record.headers().add(GENERATION, String.valueOf(generation).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** A value as it goes into chunks. */
    static void pack(JavaType type, Object value, OutputStream to) {
        try (var out = new Quick(to)) {
            Json.mapper().writerFor(type).writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value in a snapshot's chunks. */
    static <T> T unpack(InputStream packed, Function<InputStream, T> read) {
        try (var in = new GZIPInputStream(packed, 64 * 1024)) {
            return read.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It shares two processors with whoever decides: its speed counts more than a fifth of its size. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
