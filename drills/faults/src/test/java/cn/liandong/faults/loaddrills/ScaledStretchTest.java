package cn.liandong.faults.loaddrills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledStretchTest {
    @Test
    void theWholeIsAsItIsWritten() {
        assertThat(ScaledStretch.of(Drills.storm(), 1))
                .containsExactly(
                        new ScaledStretch(1, Duration.ofSeconds(30), 40),
                        new ScaledStretch(0, Duration.ofMinutes(2), 0),
                        new ScaledStretch(200, Duration.ofMinutes(1), 40));
    }

    @Test
    void aTwentiethIsThinnerShorterAndNarrowerAndStillALoad() {
        assertThat(ScaledStretch.of(Drills.storm(), 0.05))
                .containsExactly(
                        new ScaledStretch(1, Duration.ofMillis(1_500), 2),
                        new ScaledStretch(0, Duration.ofSeconds(6), 0),
                        new ScaledStretch(10, Duration.ofSeconds(3), 2));
    }

    @Test
    void ofTheSmallestPartSomethingIsLeft() {
        assertThat(ScaledStretch.of(Drills.storm(), 0.0001))
                .containsExactly(
                        new ScaledStretch(1, Duration.ofSeconds(1), 2),
                        new ScaledStretch(0, Duration.ofSeconds(1), 0),
                        new ScaledStretch(1, Duration.ofSeconds(1), 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void aScaleIsAPart(double scale) {
        assertThatThrownBy(() -> ScaledStretch.of(Drills.storm(), scale))
                .hasMessage("the scale is " + scale + ", expected more than 0 and 1 at most");
    }
}
