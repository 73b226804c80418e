package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitersTest {
    private long nanos = 1;

    @Test
    void theQuotaIsThereAnewAfterAMinuteAndNotBefore() {
        var limiters = new Limiters(1, 10, () -> nanos);
        assertThat(limiters.acquire("a")).isTrue();
        assertThat(limiters.secondsToWait("a")).isEqualTo(60);
        nanos += Duration.ofMillis(58_500).toNanos();
        assertThat(limiters.acquire("a")).isFalse();
        assertThat(limiters.secondsToWait("a")).isEqualTo(2);
        nanos += Duration.ofMillis(1_500).toNanos();
        assertThat(limiters.acquire("a")).isTrue();
    }

    @Test
    void whoIsSilentIsForgottenAndWhoCallsIsNot() {
        var limiters = new Limiters(1, 10, () -> nanos);
        limiters.acquire("silent");
        nanos += Duration.ofSeconds(30).toNanos();
        limiters.acquire("speaking");
        nanos += Duration.ofSeconds(30).toNanos();
        assertThat(limiters.acquire("third")).isTrue();
        assertThat(limiters.callers()).isEqualTo(2);
        assertThat(limiters.acquire("speaking")).as("its minute goes on").isFalse();
        for (int i = 0; i < 100; i++) {
            limiters.acquire("crowd-" + i);
        }
        assertThat(limiters.callers()).isEqualTo(10);
    }
}
