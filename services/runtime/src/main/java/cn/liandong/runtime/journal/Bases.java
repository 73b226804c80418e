package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From where partitions are folded on when they are gained: the newest snapshot, or what was folded before this instance
 * joined. Whoever joins cold is given partitions of one that was warm, and its cities wait until it has compiled.
 */
final class Bases<S, V, C, E> {
    private static final Logger LOG = LoggerFactory.getLogger(Bases.class);
    /** Folded together: each chunk costs one round of questions. */
    private static final int CHUNK = 8;
    /** Among many instances most of it will be given to others: more than this is not worth waiting for. */
    private static final long WARM_WITHIN_NANOS = Duration.ofSeconds(5).toNanos();
    /** By then a group has settled, and what was not gained only takes memory. */
    static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final SnapshotLoader<S, V> snapshots;
    private final Restorer<S, V, C, E> restorer;
    private final BooleanSupplier hasRoom;
    private final Map<Integer, Found<S, V>> warm = new HashMap<>();
    private long warmUntil;

    Bases(SnapshotLoader<S, V> snapshots, Restorer<S, V, C, E> restorer) {
        this(snapshots, restorer, Bases::isHalfOfTheHeapFree);
    }

    Bases(SnapshotLoader<S, V> snapshots, Restorer<S, V, C, E> restorer, BooleanSupplier hasRoom) {
        this.snapshots = snapshots;
        this.restorer = restorer;
        this.hasRoom = hasRoom;
    }

    /** @param snapshotsEnd of the snapshots' log when it was looked at: where it has grown, it is looked at again */
    private record Found<S, V>(Base<S, V> base, long generation, long snapshotsEnd) {}

    /** A partition folded to the end of its log, and the generation behind which its next snapshot comes. */
    record Folded<S, V, C>(Restored<S, V, C> restored, long generation) {}

    /** Before joining: folds what there is, as far as five seconds and half of the heap reach, and keeps it for a minute. */
    void warmUp(int partitions) {
        long begun = System.nanoTime();
        for (int first = 0;
                first < partitions && System.nanoTime() - begun < WARM_WITHIN_NANOS && hasRoom.getAsBoolean();
                first += CHUNK) {
            int last = Math.min(partitions, first + CHUNK);
            var chunk = IntStream.range(first, last).boxed().toList();
            try {
                warmUp(chunk);
            } catch (LogBroken e) {
                // Whoever is given that partition says so, and decides no more; it may be nobody here.
                LOG.warn(
                        "partitions {} to {} are not folded before they are gained: {}",
                        first,
                        last - 1,
                        e.getMessage());
            }
        }
        long ended = System.nanoTime();
        warmUntil = ended + KEPT_NANOS;
        LOG.info("{} partitions were folded before joining in {} ms", warm.size(), (ended - begun) / 1_000_000);
    }

    /** The states of a whole country are not one instance's to hold; garbage counts as well, which errs on the cold side. */
    private static boolean isHalfOfTheHeapFree() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() < runtime.maxMemory() / 2;
    }

    private void warmUp(List<Integer> partitions) {
        var found = find(partitions, snapshots.ends(partitions));
        restorer.restore(bases(found))
                .forEach((partition, restored) -> found.computeIfPresent(
                        partition,
                        (any, one) -> new Found<>(
                                new Base<>(restored.state(), restored.unpublished()),
                                one.generation(),
                                one.snapshotsEnd())));
        warm.putAll(found);
    }

    /** Folds partitions that were gained to the ends of their logs. */
    Map<Integer, Folded<S, V, C>> gained(Collection<Integer> partitions) {
        var ends = snapshots.ends(partitions);
        var found = new HashMap<Integer, Found<S, V>>();
        var cold = new ArrayList<Integer>();
        for (int partition : partitions) {
            var known = warm.remove(partition);
            if (known != null && ends.getOrDefault(partition, 0L) == known.snapshotsEnd()) {
                found.put(partition, known);
            } else {
                cold.add(partition);
            }
        }
        found.putAll(find(cold, ends));
        var folded = new HashMap<Integer, Folded<S, V, C>>();
        restorer.restore(bases(found))
                .forEach((partition, restored) ->
                        folded.put(partition, new Folded<>(restored, generation(found, partition))));
        return folded;
    }

    /** Lets go of what was folded before joining and given to others. */
    void tick(long nowNanos) {
        if (!warm.isEmpty() && nowNanos - warmUntil > 0) {
            warm.clear();
        }
    }

    private Map<Integer, Found<S, V>> find(Collection<Integer> partitions, Map<Integer, Long> ends) {
        var found = new HashMap<Integer, Found<S, V>>();
        if (!partitions.isEmpty()) {
            snapshots
                    .load(partitions)
                    .forEach((partition, one) -> found.put(
                            partition,
                            new Found<>(Base.of(one.state()), one.generation(), ends.getOrDefault(partition, 0L))));
        }
        return found;
    }

    private static <S, V> Map<Integer, Base<S, V>> bases(Map<Integer, Found<S, V>> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().base()));
    }

    private static <S, V> long generation(Map<Integer, Found<S, V>> found, int partition) {
        var one = found.get(partition);
        return one == null ? 0 : one.generation();
    }
}
