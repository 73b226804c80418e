package cn.liandong.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

class ServiceContextTest {
    private static final ServiceSpec SPEC = new ServiceSpec("toy", Toy.class, WebApplicationType.NONE);

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theFiguresOfAServiceEndWithItAndTheNextLifeHasItsOwn() {
        var contexts = contexts(Map.of("toy.figure", 7));
        try (var first = contexts.start(SPEC, reason -> {})) {
            assertThat(first.getBean(AtomicInteger.class)).hasValue(7);
            assertThat(meters.get("toy.figure").gauge().value()).isEqualTo(7);
            first.getBean(AtomicInteger.class).set(8);
        }
        assertThat(meters.find("toy.figure").gauge()).isNull();
        try (var second = contexts.start(SPEC, reason -> {})) {
            second.getBean(AtomicInteger.class).set(9);
            assertThat(meters.get("toy.figure").gauge().value()).isEqualTo(9);
        }
    }

    @Test
    void aStartThatFailsLeavesNoFigures() {
        assertThatThrownBy(() -> contexts(Map.of("toy.figure", "none")).start(SPEC, reason -> {}))
                .isInstanceOf(RuntimeException.class);
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aServiceFindsWhomToTellOfItsDeathByTypeAndName() {
        var told = new AtomicReference<String>();
        try (var context = contexts(Map.of("toy.figure", 1)).start(SPEC, told::set)) {
            context.getBean(Dying.class).die();
        }
        assertThat(told).hasValue("it was fenced");
    }

    private ServiceContext contexts(Map<String, Object> properties) {
        return new ServiceContext(
                new RuntimeSettings("127.0.0.1:1", 1, 1, 0, InstantSource.system()), meters, properties);
    }

    record Dying(Consumer<String> onDeath) {
        void die() {
            onDeath.accept("it was fenced");
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Toy {
        @Bean
        AtomicInteger figure(MeterRegistry meters, Environment environment) {
            var figure = meters.gauge("toy.figure", new AtomicInteger());
            figure.set(environment.getRequiredProperty("toy.figure", Integer.class));
            return figure;
        }

        @Bean
        Dying dying(Consumer<String> onDeath) {
            return new Dying(onDeath);
        }
    }
}
