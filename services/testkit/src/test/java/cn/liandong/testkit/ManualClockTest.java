package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    @Test
    void itStandsStillUntilItIsMoved() {
        ManualClock clock = ManualClock.at("2026-03-01T08:00:00Z");

        assertThat(clock.instant()).isEqualTo(clock.instant());
        assertThat(clock.advance(Duration.ofSeconds(90))).isEqualTo(Instant.parse("2026-03-01T08:01:30Z"));
        assertThat(clock.millis())
                .isEqualTo(Instant.parse("2026-03-01T08:01:30Z").toEpochMilli());
        clock.set(Instant.parse("2026-03-01T07:00:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
    }
}
