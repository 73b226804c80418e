package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    static final int CHUNK_BYTES = 512 * 1024;
    static final String GENERATION = "generation";
    private static final String MANIFEST = "manifest";

    /** Chunks under way at once: a producer that is handed more than its memory holds gives up after a second. */
    private static final int UNDER_WAY = 8;

    private static final long WITHIN_SECONDS = 10;

    static int chunks(byte[] packed) {
        return (packed.length + CHUNK_BYTES - 1) / CHUNK_BYTES;
    }

    static String hash(byte[] packed) {
        return Hashes.hex(Hashes.sha256(packed));
    }

    /** The key of a part of the generation's slot, without the prefix. */
    static String key(long generation, int chunk) {
        return generation % 2 + "/" + chunk;
    }

    /** The key of the manifest of a slot, 0 or 1, without the prefix. */
    static String manifestKey(long slot) {
        return slot + "/" + MANIFEST;
    }

    /** Returns when all is written; an exception means that the one in the other slot is still the last. */
    void write(Producer<byte[], byte[]> producer, int partition, long generation, byte[] packed, Object manifest)
            throws InterruptedException, ExecutionException, TimeoutException {
        var sent = new ArrayDeque<Future<?>>();
        for (int i = 0; i < chunks(packed); i++) {
            if (sent.size() == UNDER_WAY) {
                sent.removeFirst().get(WITHIN_SECONDS, TimeUnit.SECONDS);
            }
            var chunk = Arrays.copyOfRange(packed, i * CHUNK_BYTES, Math.min(packed.length, (i + 1) * CHUNK_BYTES));
            sent.add(producer.send(record(partition, generation, key(generation, i), chunk)));
        }
        for (var one : sent) {
            one.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        }
        producer.send(record(
                        partition,
                        generation,
                        manifestKey(generation % 2),
                        Json.mapper().writeValueAsBytes(manifest)))
                .get(WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private ProducerRecord<byte[], byte[]> record(int partition, long generation, String part, byte[] value) {
        var key = (prefix + part).getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, partition, key, value);
        record.headers().add(GENERATION, String.valueOf(generation).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** A value as it goes into chunks. */
    static byte[] pack(JavaType type, Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Quick(bytes)) {
            Json.mapper().writerFor(type).writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The value in a snapshot's chunks. */
    static <T> T unpack(byte[] packed, Function<InputStream, T> read) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
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
