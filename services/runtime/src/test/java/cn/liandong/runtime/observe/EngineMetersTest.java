package cn.liandong.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineMetersTest {
    @Test
    void anEngineThatIsStartedAnewInTheSameProcessIsTheOneThatIsMeasured() {
        var meters = new SimpleMeterRegistry();
        new EngineMeters(meters, "toy").round(Duration.ZERO, 1, 1, 1, 1);
        new EngineMeters(meters, "other").round(Duration.ZERO, 5, 5, 5, 5);

        new EngineMeters(meters, "toy").round(Duration.ofMillis(2), 2, 2, 2, 2);

        for (var name : new String[] {
            "deadline.oldest.overdue.millis",
            "input.lag",
            "entries.in.flight",
            "partitions.owned",
            "jurisdictions.stuck"
        }) {
            assertThat(meters.get("liandong." + name)
                            .tag("service", "toy")
                            .gauge()
                            .value())
                    .isEqualTo(2);
        }
        assertThat(meters.get("liandong.input.lag")
                        .tag("service", "other")
                        .gauge()
                        .value())
                .isEqualTo(5);
    }
}
