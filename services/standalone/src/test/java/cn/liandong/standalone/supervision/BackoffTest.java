package cn.liandong.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Backoff backoff = new Backoff(nanos::get);

    @Test
    void whoeverDiesYoungWaitsLongerEachTimeUpToHalfAMinute() {
        var waits = IntStream.range(0, 7)
                .mapToObj(death -> {
                    backoff.started();
                    return backoff.next().toMillis();
                })
                .toList();
        assertThat(waits).containsExactly(200L, 600L, 1_800L, 5_400L, 16_200L, 30_000L, 30_000L);
    }

    @Test
    void whoeverLivedAMinuteIsStartedAtOnce() {
        backoff.started();
        backoff.next();
        backoff.next();
        backoff.started();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
    }
}
