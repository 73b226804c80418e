package cn.liandong.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BrokerTroubleTest {
    @Test
    void aBrokerThatAnswersLateIsWaitedFor() {
        var failures = new ArrayDeque<RuntimeException>(List.of(
                new TimeoutException("late"), new IllegalStateException("a bean", new TimeoutException("late again"))));
        assertThat(BrokerTrouble.outlast("roster", () -> {
                    if (!failures.isEmpty()) {
                        throw failures.pop();
                    }
                    return "started";
                }))
                .isEqualTo("started");
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThatThrownBy(() -> BrokerTrouble.outlast("roster", () -> {
                    throw new IllegalStateException("a port is taken");
                }))
                .hasMessage("a port is taken");
    }
}
