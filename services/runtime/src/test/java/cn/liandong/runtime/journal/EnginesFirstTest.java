package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EnginesFirstTest {
    private final EnginesFirst engines = new EnginesFirst();
    private final AtomicBoolean closing = new AtomicBoolean();

    @Test
    void whereNoEngineRestoresNobodyWaits() {
        engines.await(closing::get, Duration.ofDays(1));
    }

    @Test
    void whoeverFollowsWaitsForTheLastEngine() throws Exception {
        var one = engines.restoring();
        var other = engines.restoring();
        var follower = waiting(Duration.ofDays(1));

        one.run();
        one.run();
        Eventually.within(Eventually.LONG, "it waits still", () -> follower.getState() == Thread.State.TIMED_WAITING);
        assertThat(follower.join(Duration.ofMillis(200))).isFalse();

        other.run();
        assertThat(follower.join(Eventually.LONG)).isTrue();
    }

    @Test
    void anEngineThatIsNeverGivenAnythingHoldsNobodyUpForLong() throws Exception {
        var _ = engines.restoring();

        assertThat(waiting(Duration.ofMillis(1)).join(Eventually.LONG)).isTrue();
    }

    @Test
    void whoeverIsClosedWaitsNoLonger() throws Exception {
        var _ = engines.restoring();
        var follower = waiting(Duration.ofDays(1));

        closing.set(true);

        assertThat(follower.join(Eventually.LONG)).isTrue();
    }

    private Thread waiting(Duration most) {
        return Thread.ofPlatform().start(() -> engines.await(closing::get, most));
    }
}
