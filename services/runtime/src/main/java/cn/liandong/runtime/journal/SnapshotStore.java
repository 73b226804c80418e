package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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

    /** Writes one and returns its manifest; an exception means that the one before is still the last. */
    Snapshot write(
            Producer<byte[], byte[]> producer,
            int partition,
            PartitionState<S, V> state,
            long headOffset,
            long generation)
            throws InterruptedException, ExecutionException, TimeoutException {
        byte[] packed = pack(state);
        var snapshot = new Snapshot(
                generation,
                foldVersion,
                state.journal(),
                headOffset,
                SnapshotSlots.chunks(packed),
                SnapshotSlots.hash(packed));
        slots.write(producer, partition, generation, packed, snapshot);
        return snapshot;
    }

    /** The state in a snapshot's chunks. */
    PartitionState<S, V> unpack(byte[] packed) {
        return SnapshotSlots.unpack(packed, in -> Json.mapper().readValue(in, stateType));
    }

    /** The state as it goes into chunks. */
    byte[] pack(PartitionState<S, V> state) {
        return SnapshotSlots.pack(stateType, state);
    }

    String topic() {
        return slots.topic();
    }

    int foldVersion() {
        return foldVersion;
    }
}
