package cn.liandong.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void eachWaitIsTwiceAsLongUpToEightSeconds() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Backoff.STANDARD::after).map(wait -> wait.toMillis()))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 8_000L, 8_000L);
        assertThat(Backoff.STANDARD.after(1_000_000)).hasSeconds(8);
    }
}
