package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.FollowerSnapshot.Place;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JavaType;

/**
 * Lays down what a follower has folded, and takes it up at the next start. Called on the follower's thread; a thread of its
 * own packs and writes, one at a time. A record that is erased leaves the snapshots with the next two, which take the
 * place of the last two.
 */
final class FollowerSnapshots<F> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerSnapshots.class);

    private final String name;
    private final SnapshotListener<F> listener;
    private final RuntimeSettings settings;
    private final Clients clients;
    private final LayingDown rule;
    private final TopicPartition at;
    private final SnapshotSlots slots;
    private final JavaType type;
    private final ExecutorService executor;
    private final Producer<byte[], byte[]> producer;
    private Future<?> writing = CompletableFuture.completedFuture(null);
    private boolean topicIsThere;
    private long lastNanos = System.nanoTime();
    /** Moves on with what was written only: the next one must not take the place of the last that is whole. */
    private volatile long generation;

    private volatile long laidDown;

    FollowerSnapshots(
            String name, SnapshotListener<F> listener, RuntimeSettings settings, Clients clients, LayingDown rule) {
        this.name = name;
        this.listener = listener;
        this.settings = settings;
        this.clients = clients;
        this.rule = rule;
        at = new TopicPartition(
                Topics.FOLLOWER_SNAPSHOTS, PartitionKeys.partitionOfFollower(name, settings.partitions()));
        slots = new SnapshotSlots(at.topic(), name + "/" + settings.instance() + "/");
        type = Json.mapper().getTypeFactory().constructType(listener.foldType());
        producer = clients.leisurely(name + "-snapshots");
        executor = Executors.newSingleThreadExecutor(
                Pace.BESIDE.thread(name + "-snapshots").daemon(true).factory());
    }

    /**
     * Gives the listener what was laid down last and can be trusted, before anything is read.
     *
     * @return where the listener stands now; empty where it stands at the beginning of everything
     */
    List<Place> takeUp(Collection<TopicPartition> folded, BooleanSupplier closing) {
        var found = load(folded, closing);
        if (found == null) {
            return List.of();
        }
        try {
            listener.takeUp(found.fold());
        } catch (RuntimeException e) {
            LOG.warn("{} cannot take up the snapshot of {} and reads from the beginning", name, found.prefix(), e);
            return List.of();
        }
        LOG.info(
                "{} goes on from snapshot {} of {}, taken at {}",
                name,
                found.snapshot().generation(),
                found.prefix(),
                found.snapshot().takenAt());
        return found.snapshot().places();
    }

    private FollowerSnapshotLoader.@Nullable Found<F> load(Collection<TopicPartition> folded, BooleanSupplier closing) {
        while (true) {
            try (var reader = new Reader(clients.stretches(name + "-snapshots"), closing)) {
                topicIsThere = reader.has(at);
                if (!topicIsThere) {
                    LOG.warn(
                            "{} reads from the beginning at every start: {} is missing, an older version made the"
                                    + " topics; run `SetupApplication topics`",
                            name,
                            at);
                    return null;
                }
                var loader =
                        new FollowerSnapshotLoader<>(name, listener.foldVersion(), listener.foldType(), folded, reader);
                var loaded = loader.load(at, slots.prefix(), settings.clock().instant());
                generation = loaded.generation();
                return loaded.found();
            } catch (RetriableException e) {
                LOG.warn("{} cannot read its snapshots for the moment: {}", name, e.getMessage());
            }
        }
    }

    /**
     * Lays down the fold when that is due.
     *
     * @param handedOn records since the start; together with the fold it stands at the places
     */
    void tick(long handedOn, Supplier<List<Place>> places) {
        var sinceTheLast = Duration.ofNanos(System.nanoTime() - lastNanos);
        if (topicIsThere && writing.isDone() && rule.isDue(sinceTheLast, handedOn - laidDown)) {
            layDown(handedOn, places);
        }
    }

    private void layDown(long handedOn, Supplier<List<Place>> places) {
        lastNanos = System.nanoTime();
        try {
            var standing = places.get();
            var fold = listener.fold();
            var takenAt = settings.clock().instant();
            writing = executor.submit(() -> write(fold, standing, takenAt, handedOn));
        } catch (RuntimeException e) {
            LOG.warn("{} keeps its older snapshot: {}", name, e.getMessage());
        }
    }

    private void write(F fold, List<Place> places, Instant takenAt, long handedOn) {
        long next = generation + 1;
        try {
            slots.write(
                    producer,
                    at.partition(),
                    next,
                    type,
                    fold,
                    sent -> new FollowerSnapshot(
                            next, listener.foldVersion(), takenAt, places, sent.chunks(), sent.hash()));
            generation = next;
            laidDown = handedOn;
            LOG.debug("{} laid down snapshot {}", name, next);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("{} keeps its older snapshot: {}", name, e.getMessage());
            }
        }
    }

    /** Lays down the fold at an orderly end, if enough came since the last time. Waits for it, but not for long. */
    void end(long handedOn, Supplier<List<Place>> places) {
        long end = System.nanoTime() + rule.closeWithin().toNanos();
        boolean isDone = await(end);
        if (isDone && topicIsThere && rule.isDueAtClose(handedOn - laidDown)) {
            layDown(handedOn, places);
            isDone = await(end);
        }
        if (!isDone) {
            LOG.info("{} ends without its last snapshot; the next start reads a little longer", name);
        }
    }

    private boolean await(long end) {
        try {
            writing.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            LOG.warn("{} keeps its older snapshot", name, e);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        producer.close(Duration.ZERO);
    }
}
