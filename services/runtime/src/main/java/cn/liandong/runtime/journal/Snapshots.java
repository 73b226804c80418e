package cn.liandong.runtime.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When snapshots are taken: after so many entries or so long, only of a quiet partition, written by another thread. */
final class Snapshots<S, V, C, E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final long AFTER = 5_000;
    private static final long AFTER_NANOS = Duration.ofMinutes(10).toNanos();
    private static final long AT_CLOSE_NANOS = Duration.ofSeconds(3).toNanos();

    private final SnapshotStore<S, V> store;
    private final String service;
    private final ExecutorService executor;
    private final Producer<byte[], byte[]> producer;
    private final Map<Integer, Long> lastNanos = new HashMap<>();
    /** By partition, the last that was begun. */
    private final Map<Integer, Future<?>> begun = new HashMap<>();

    Snapshots(SnapshotStore<S, V> store, Clients clients, String service) {
        this.store = store;
        this.service = service;
        producer = clients.leisurely(service + "-snapshots");
        executor = Executors.newSingleThreadExecutor(
                Pace.BESIDE.thread(service + "-snapshots").daemon(true).factory());
    }

    void tick(PartitionRun<S, V, C, E> run, InstantSource clock, long nowNanos) {
        long last = lastNanos.computeIfAbsent(run.partition, any -> nowNanos);
        boolean due = isDue(run.entriesSinceSnapshot(), run.passedSinceSnapshot(), nowNanos - last);
        // Behind one that a busy disk holds up the next would only queue, and each keeps the state that it is of.
        if (!due || isWriting(run.partition) || run.isStuck()) {
            return;
        }
        if (run.isQuiet()) {
            lastNanos.put(run.partition, nowNanos);
            begin(run);
        } else {
            run.prepareSnapshot(clock.instant());
        }
    }

    /** A restart folds the entries and follows the inputs, so either is a reason. */
    static boolean isDue(long entries, long passed, long nanosSinceTheLast) {
        return entries >= AFTER || passed >= AFTER || (entries > 0 && nanosSinceTheLast > AFTER_NANOS);
    }

    private boolean isWriting(int partition) {
        var last = begun.get(partition);
        return last != null && !last.isDone();
    }

    private void begin(PartitionRun<S, V, C, E> run) {
        var state = run.confirmed();
        var taken = run.beginSnapshot();
        int partition = run.partition;
        var writing = executor.submit(() -> {
            try {
                store.write(producer, partition, state, taken.headOffset(), taken.generation());
            } catch (RuntimeException e) {
                LOG.warn("{} partition {} keeps its older snapshot: {}", service, partition, e.getMessage());
            }
        });
        begun.put(partition, writing);
    }

    /** At an orderly end: every partition that wrote something, as far as three seconds reach. */
    void takeAll(Collection<PartitionRun<S, V, C, E>> runs, Runnable settle, InstantSource clock) {
        long end = System.nanoTime() + AT_CLOSE_NANOS;
        var open = new ArrayList<>(runs);
        open.removeIf(run -> run.entriesSinceSnapshot() == 0 || run.isStuck() || run.isBroken());
        open.forEach(run -> run.prepareSnapshot(clock.instant()));
        while (!open.isEmpty() && System.nanoTime() < end) {
            settle.run();
            var quiet = open.stream().filter(PartitionRun::isQuiet).toList();
            quiet.forEach(this::begin);
            open.removeAll(quiet);
            LockSupport.parkNanos(1_000_000);
        }
        // Those too that were begun before: the end would tear them.
        for (var one : begun.values()) {
            try {
                one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException e) {
                LOG.info("{} ends without all of its snapshots; the next start folds a little longer", service);
                return;
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        producer.close(Duration.ZERO);
    }
}
