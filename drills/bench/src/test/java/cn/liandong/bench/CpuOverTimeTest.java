package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuOverTimeTest {
    @Test
    void betweenTwoLooksItIsInProportionToTheTime() {
        var cpu = new CpuOverTime();
        cpu.add(1_000, new Cpu(Map.of("dispatch", 10.0)));
        cpu.add(2_000, new Cpu(Map.of("dispatch", 11.0)));
        cpu.add(3_000, new Cpu(Map.of("dispatch", 13.0)));
        cpu.add(9_000, new Cpu(Map.of("dispatch", 99.0)));

        assertThat(cpu.between(1_000, 3_000).of("dispatch")).isEqualTo(3, within(1e-9));
        assertThat(cpu.between(1_500, 2_500).of("dispatch")).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void aProcessThatWorksIsSeenToWork() {
        var processes = Map.of("self", List.of(ProcessHandle.current().pid()));
        var before = Cpu.of(processes);

        assertThat(OpenLoop.await(
                        Duration.ofSeconds(20),
                        () -> Cpu.of(processes).since(before).of("self") > 0))
                .isTrue();
    }
}
