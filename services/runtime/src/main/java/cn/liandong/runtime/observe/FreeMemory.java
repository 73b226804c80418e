package cn.liandong.runtime.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether so much of the heap is needed for good that the rest is the reserve: what was begun goes on in it, and nothing new
 * is begun. Without that a flood of incidents fills the heap, and a process whose heap is full answers
 * nobody any more. Looks at most once a second, so it may be asked for each request; safe for several threads.
 */
public final class FreeMemory {
    /** What was taken and is still on its way through the engines when the floor is seen has to find room, too. */
    public static final int DEFAULT_FLOOR_PERCENT = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FreeMemory.class);
    private static final long SECOND = 1_000_000_000L;
    private static final long LOOK_EVERY = SECOND;
    /** What is full collects nothing by itself while nothing new comes, and would not learn that incidents were archived. */
    private static final long COLLECT_EVERY_WHILE_LOW = 60 * SECOND;

    /** One for all services of a process: one of them collects, and the others see what came of it. */
    private static final ReentrantLock COLLECTING = new ReentrantLock();

    private final @Nullable Heap heap;
    private final int floorPercent;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private long lookAt;
    private long collectAt;
    private volatile boolean low;

    /**
     * @param heap null where it cannot be told, and there always is room
     * @param floorPercent of the heap; 0 for no floor
     * @param nanoTime as {@link System#nanoTime()}
     */
    FreeMemory(@Nullable Heap heap, int floorPercent, LongSupplier nanoTime) {
        this.heap = heap;
        this.floorPercent = floorPercent;
        this.nanoTime = nanoTime;
        lookAt = nanoTime.getAsLong();
    }

    /**
     * Reads `liandong.free-memory-floor-percent` (20 where it is not set; 0 for no floor).
     *
     * @param service stands in the tags of the gauge `liandong.free.memory.bytes`
     */
    public static FreeMemory read(String service, Function<String, @Nullable String> property, MeterRegistry meters) {
        var memory = new FreeMemory(
                Heap.ofThisProcess(), percent(property.apply("liandong.free-memory-floor-percent")), System::nanoTime);
        meters.gauge("liandong.free.memory.bytes", Tags.of("service", service), memory, FreeMemory::bytes);
        return memory;
    }

    private static int percent(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_FLOOR_PERCENT;
        }
        try {
            int floor = Integer.parseInt(text.strip());
            if (floor >= 0 && floor < 100) {
                return floor;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number that is none of these.
        }
        throw new IllegalArgumentException(
                "liandong.free-memory-floor-percent must be a whole number from 0, for no floor, to 99, but is '" + text
                        + "'");
    }

    /** Whether there is less than the floor; false where it cannot be told. */
    public boolean isLow() {
        // One caller looks, and the others meanwhile go by what was seen before.
        if (heap != null && floorPercent > 0 && looking.tryLock()) {
            try {
                lookIfDue(heap);
            } finally {
                looking.unlock();
            }
        }
        return low;
    }

    /** What was free when it was last known; NaN where it cannot be told. */
    double bytes() {
        if (heap == null) {
            return Double.NaN;
        }
        var use = heap.use();
        return use.most() - use.kept();
    }

    private void lookIfDue(Heap heap) {
        long now = nanoTime.getAsLong();
        if (now - lookAt < 0) {
            return;
        }
        lookAt = now + LOOK_EVERY;
        var use = known(heap, now);
        long most = use.most() * (100 - floorPercent) / 100;
        // Once low, it is enough again when a twentieth of the heap is free beside the reserve.
        turn(use.kept() >= (low ? most - use.most() / 20 : most), use);
    }

    /** As it is, collected anew where so much has come to lie above the floor that the last collection says little of it. */
    private Heap.Use known(Heap heap, long now) {
        COLLECTING.lock();
        try {
            var use = heap.use();
            if (isUnknown(use) || (low && now - collectAt >= 0)) {
                heap.collect();
                collectAt = now + COLLECT_EVERY_WHILE_LOW;
                return heap.use();
            }
            return use;
        } finally {
            COLLECTING.unlock();
        }
    }

    private boolean isUnknown(Heap.Use use) {
        return use.used() >= use.most() * (100 - floorPercent) / 100 && use.used() - use.kept() >= use.most() / 10;
    }

    private void turn(boolean isLow, Heap.Use use) {
        if (isLow != low) {
            low = isLow;
            if (isLow) {
                LOG.error(
                        "ALARM {} of {} bytes of memory are needed, and {} % must be free: nothing new is begun until the"
                                + " process is started with more, or old incidents are archived",
                        use.kept(), use.most(), floorPercent);
            } else {
                LOG.info("{} of {} bytes of memory are needed: there is enough again", use.kept(), use.most());
            }
        }
    }
}
