package cn.liandong.bench;

import java.util.Arrays;
import java.util.Collection;

/** Latencies of one run, nanoseconds. */
final class Quantiles {
    private final long[] sorted;

    private Quantiles(long[] sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** The {@code share}-quantile in milliseconds; NaN when nothing was measured. */
    double millis(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    int count() {
        return sorted.length;
    }
}
