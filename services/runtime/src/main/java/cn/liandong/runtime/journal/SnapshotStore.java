package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.apache.kafka.clients.producer.Producer;
import tools.jackson.databind.JavaType;

/**
 * Writes and reads the snapshots of a service's partitions. Off the decision thread: a state is unchanging, so there is
 * nothing to wait for.
 */
final class SnapshotStore<S, V> {
    private final SnapshotSlots slots;
    private final int foldVersion;
    private final JavaType stateType;

    SnapshotStore(Shard<S, V, ?, ?> shard) {
        slots = new SnapshotSlots(Topics.snapshots(shard.service()), "");
        foldVersion = shard.foldVersion();
        stateType = Json.mapper()
                .getTypeFactory()
                .constructParametricType(PartitionState.class, shard.states(), shard.views());
    }

    /** Writes one; an exception means that the one before is still the last. */
    void write(
            Producer<byte[], byte[]> producer,
            int partition,
            PartitionState<S, V> state,
            long headOffset,
            long generation) {
        slots.write(
                producer,
                partition,
                generation,
                stateType,
                state,
                sent -> new Snapshot(generation, foldVersion, state.journal(), headOffset, sent.chunks(), sent.hash()));
    }

    /** The state in a snapshot's chunks. */
    PartitionState<S, V> unpack(InputStream packed) {
        return SnapshotSlots.unpack(packed, in -> Json.mapper().readValue(in, stateType));
    }

    /** The state as it goes into chunks. */
    byte[] pack(PartitionState<S, V> state) {
        var bytes = new ByteArrayOutputStream();
        SnapshotSlots.pack(stateType, state, bytes);
        return bytes.toByteArray();
    }

    String topic() {
        return slots.topic();
    }

    int foldVersion() {
        return foldVersion;
    }
}
