package cn.liandong.intake;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/**
 * A limiter of its own for each caller: so many calls in each minute. Whoever was silent for a minute is forgotten, which
 * changes nothing; of more callers than are kept the one that was silent longest begins anew.
 */
public final class Limiters {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimiterConfig config;
    private final int mostCallers;
    private final Supplier<Long> nanos;
    /** The longest silent first. */
    private final LinkedHashMap<String, Used> byCaller = new LinkedHashMap<>(16, 0.75f, true);

    private record Used(AtomicRateLimiter limiter, long at) {}

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    public Limiters(int perMinute, int mostCallers, Supplier<Long> nanos) {
        config = RateLimiterConfig.custom()
                .limitForPeriod(perMinute)
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ZERO)
                .build();
        this.mostCallers = mostCallers;
        this.nanos = nanos;
    }

    /** Counts a call; false where the caller has to wait. */
    public boolean acquire(String caller) {
        return of(caller).acquirePermission(1);
    }

    /** How long the caller has to wait, at least a second. */
    public int secondsToWait(String caller) {
        var left = Duration.ofNanos(of(caller).getDetailedMetrics().getNanosToWait());
        return (int) Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** How many callers are remembered. */
    synchronized int callers() {
        return byCaller.size();
    }

    private synchronized AtomicRateLimiter of(String caller) {
        long now = nanos.get();
        var known = byCaller.get(caller);
        var used = new Used(known == null ? new AtomicRateLimiter(caller, config, nanos) : known.limiter(), now);
        byCaller.put(caller, used);
        var eldest = byCaller.values().iterator();
        while (eldest.hasNext() && isForgotten(eldest.next(), now)) {
            eldest.remove();
        }
        return used.limiter();
    }

    private boolean isForgotten(Used used, long now) {
        return byCaller.size() > mostCallers || now - used.at() >= PERIOD.toNanos();
    }
}
