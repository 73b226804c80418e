package cn.liandong.console.signins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {
    private static final Instant NOW = City.AT;

    private final SignInDelays delays = new SignInDelays();

    @Test
    void eachWrongTryMakesTheNextOneWaitLongerUpToTenSeconds() {
        var waits = IntStream.range(0, 9)
                .mapToObj(i -> {
                    var wait = delays.before("city", NOW);
                    delays.failed("city", NOW);
                    return wait.toMillis();
                })
                .toList();

        assertThat(waits).containsExactly(0L, 250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
    }

    @Test
    void anotherNameIsNotHeldUp() {
        delays.failed("city", NOW);

        assertThat(delays.before("fire", NOW)).isZero();
    }

    @Test
    void aRightPasswordOrAQuarterOfAnHourForgets() {
        delays.failed("city", NOW);
        delays.failed("fire", NOW);
        delays.succeeded("city");

        assertThat(delays.before("city", NOW)).isZero();
        assertThat(delays.before("fire", NOW.plus(Duration.ofMinutes(16)))).isZero();
    }

    @Test
    void whateverNamesAreTypedItStaysSmall() {
        delays.failed("first", NOW);
        for (int i = 0; i < 10_000; i++) {
            delays.failed("name" + i, NOW);
        }

        assertThat(delays.before("first", NOW)).isZero();
        assertThat(delays.before("name9999", NOW)).isPositive();
    }
}
