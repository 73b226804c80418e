package cn.liandong.runtime.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the space where the journals lie has sunk below a floor. What is below the floor is the reserve: decisions go on
 * in it, and nothing new is begun. Looks at most once a second, so it may be asked for each request; safe for several threads.
 */
public final class FreeSpace {
    /** MiB: some 50 000 entries of 10 KB, which is time to free space while what was begun is seen through. */
    public static final int DEFAULT_FLOOR_MB = 512;

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    private static final long BYTES_IN_MB = 1024L * 1024;
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final LongSupplier usableBytes;
    private final long floorBytes;
    private final LongSupplier nanoTime;
    private final AtomicLong lookAt;
    private final AtomicBoolean complained = new AtomicBoolean();
    private volatile double bytes = Double.NaN;
    private volatile boolean low;

    /**
     * Looks once, so that the first answer is no guess.
     *
     * @param usableBytes what is left; where it throws, nothing is known and there counts as being room
     * @param floorBytes 0 for no floor
     * @param nanoTime as {@link System#nanoTime()}
     */
    public FreeSpace(LongSupplier usableBytes, long floorBytes, LongSupplier nanoTime) {
        this.usableBytes = usableBytes;
        this.floorBytes = floorBytes;
        this.nanoTime = nanoTime;
        lookAt = new AtomicLong(nanoTime.getAsLong());
        lookIfDue();
    }

    /**
     * Reads `liandong.free-space-folder` and `liandong.free-space-floor-mb` (512 where it is not set; 0 for no floor).
     * Without a folder the brokers are elsewhere, and there always is room.
     *
     * @param service stands in the tags of the gauge `liandong.free.space.bytes`
     */
    public static FreeSpace read(String service, Function<String, @Nullable String> property, MeterRegistry meters) {
        long floor = floorMb(property.apply("liandong.free-space-floor-mb")) * BYTES_IN_MB;
        var folder = property.apply("liandong.free-space-folder");
        if (folder == null || folder.isBlank()) {
            return new FreeSpace(() -> Long.MAX_VALUE, 0, System::nanoTime);
        }
        var path = Path.of(folder);
        var space = new FreeSpace(() -> usable(path), floor, System::nanoTime);
        meters.gauge("liandong.free.space.bytes", Tags.of("service", service), space, FreeSpace::bytes);
        return space;
    }

    private static int floorMb(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_FLOOR_MB;
        }
        try {
            int floor = Integer.parseInt(text.strip());
            if (floor >= 0) {
                return floor;
            }
        } catch (NumberFormatException e) {
            // Said below, the same way as for a number below 0.
        }
        throw new IllegalArgumentException(
                "liandong.free-space-floor-mb must be a whole number of MB, or 0 for no floor, but is '" + text + "'");
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is less than the floor; false where it cannot be told. */
    public boolean isLow() {
        lookIfDue();
        return low;
    }

    /** What is left; NaN where it cannot be told. */
    double bytes() {
        lookIfDue();
        return bytes;
    }

    /** One caller looks, and the others meanwhile go by what was seen before: a disk that hangs holds up one of them. */
    private void lookIfDue() {
        long now = nanoTime.getAsLong();
        long due = lookAt.get();
        if (now - due >= 0 && lookAt.compareAndSet(due, now + LOOK_EVERY_NANOS)) {
            look();
        }
    }

    private void look() {
        try {
            long seen = usableBytes.getAsLong();
            bytes = seen;
            // Once low, it is enough again when a tenth more is free: what hovers at the floor must not come and go.
            turn(seen < (low ? floorBytes + floorBytes / 10 : floorBytes), seen);
        } catch (RuntimeException e) {
            // To turn everybody away for want of an answer would be worse than to find the disk full.
            bytes = Double.NaN;
            low = false;
            if (complained.compareAndSet(false, true)) {
                LOG.error("ALARM nobody can tell how much space is left, so it counts as enough: {}", e.toString());
            }
        }
    }

    private void turn(boolean isLow, long seen) {
        if (isLow != low) {
            low = isLow;
            if (isLow) {
                LOG.error(
                        "ALARM {} bytes of space are left and {} must be: nothing new is begun until space is freed",
                        seen,
                        floorBytes);
            } else {
                LOG.info("{} bytes of space are left: that is enough again", seen);
            }
        }
    }
}
