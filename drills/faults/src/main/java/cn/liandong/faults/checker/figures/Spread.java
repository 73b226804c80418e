package cn.liandong.faults.checker.figures;

import java.util.Arrays;
import java.util.Collection;

/** Of a number of measured times, milliseconds; all zero where nothing was measured. */
public record Spread(int count, long p50, long p99, long max) {
    public static Spread of(Collection<Long> millis) {
        var sorted = millis.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted.length, at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    /** The smallest measured time that this share of all does not exceed. */
    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    @Override
    public String toString() {
        return "p50 " + p50 + " ms, p99 " + p99 + " ms, longest " + max + " ms (" + count + ")";
    }
}
