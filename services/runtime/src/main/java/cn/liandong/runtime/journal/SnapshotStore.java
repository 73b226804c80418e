package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JavaType;

/**
 * Writes and reads the snapshots of a service's partitions. Two slots in turn, so that the last two are kept; the manifest is
 * written last. Off the decision thread: a state is unchanging, so there is nothing to wait for.
 */
final class SnapshotStore<S, V> {
    static final int CHUNK_BYTES = 512 * 1024;
    static final String GENERATION = "generation";
    static final String MANIFEST = "manifest";

    private final String topic;
    private final int foldVersion;
    private final JavaType stateType;

    SnapshotStore(Shard<S, V, ?, ?> shard) {
        topic = Topics.snapshots(shard.service());
        foldVersion = shard.foldVersion();
        stateType = Json.mapper()
                .getTypeFactory()
                .constructParametricType(PartitionState.class, shard.states(), shard.views());
    }

    /** Writes one and returns its manifest; an exception means that the one before is still the last. */
    Snapshot write(
            Producer<byte[], byte[]> producer,
            int partition,
            PartitionState<S, V> state,
            long headOffset,
            long generation)
            throws InterruptedException, ExecutionException, TimeoutException {
        byte[] packed = pack(state);
        int chunks = (packed.length + CHUNK_BYTES - 1) / CHUNK_BYTES;
        var snapshot = new Snapshot(
                generation, foldVersion, state.journal(), headOffset, chunks, Hashes.hex(Hashes.sha256(packed)));
        var sent = new ArrayList<Future<?>>();
        for (int i = 0; i < chunks; i++) {
            var chunk = Arrays.copyOfRange(packed, i * CHUNK_BYTES, Math.min(packed.length, (i + 1) * CHUNK_BYTES));
            sent.add(producer.send(record(partition, generation, String.valueOf(i), chunk)));
        }
        for (var one : sent) {
            one.get(10, TimeUnit.SECONDS);
        }
        producer.send(record(partition, generation, MANIFEST, Json.mapper().writeValueAsBytes(snapshot)))
                .get(10, TimeUnit.SECONDS);
        return snapshot;
    }

    /** The state in a snapshot's chunks. */
    PartitionState<S, V> unpack(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Json.mapper().readValue(in, stateType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pack(PartitionState<S, V> state) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            Json.mapper().writerFor(stateType).writeValue(out, state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ProducerRecord<byte[], byte[]> record(int partition, long generation, String part, byte[] value) {
        var key = (generation % 2) + "/" + part;
        var record = new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value);
        record.headers().add(GENERATION, String.valueOf(generation).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    String topic() {
        return topic;
    }

    int foldVersion() {
        return foldVersion;
    }

    /** The chunks in order, or null where one of this generation is missing or they do not give the hash. */
    static byte @org.jspecify.annotations.Nullable [] join(Snapshot snapshot, List<byte[]> chunks) {
        var all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        var packed = all.toByteArray();
        return Hashes.hex(Hashes.sha256(packed)).equals(snapshot.hash()) ? packed : null;
    }
}
