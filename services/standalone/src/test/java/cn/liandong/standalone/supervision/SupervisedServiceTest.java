package cn.liandong.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.process.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

@Timeout(20)
class SupervisedServiceTest {
    private static final ServiceSpec SPEC = new ServiceSpec("toy", Object.class, WebApplicationType.NONE);

    /** A start, as the supervisor asked for it. */
    private record Start(ConfigurableApplicationContext context, Consumer<String> onDeath) {}

    private final BlockingQueue<Start> starts = new LinkedBlockingQueue<>();
    private final List<RuntimeException> failures = new ArrayList<>();

    @Test
    void aServiceThatDiedIsClosedAndStartedAnew() throws Exception {
        try (var service = new SupervisedService(SPEC, this::starting)) {
            service.start();
            var first = taken();
            assertThat(service.health().up()).isTrue();

            first.onDeath().accept("it was fenced");

            var second = taken();
            assertThat(first.context().isActive()).isFalse();
            assertThat(second.context().isActive()).isTrue();
        }
    }

    @Test
    void whatAnEarlierLifeStillSaysChangesNothing() throws Exception {
        try (var service = new SupervisedService(SPEC, this::starting)) {
            service.start();
            var first = taken();
            first.onDeath().accept("once");
            var second = taken();

            first.onDeath().accept("once more");
            second.onDeath().accept("again");

            var third = taken();
            assertThat(third.context().isActive()).isTrue();
            assertThat(starts).isEmpty();
        }
    }

    @Test
    void aStartThatFailsIsTriedAgain() throws Exception {
        try (var service = new SupervisedService(SPEC, this::starting)) {
            service.start();
            failures.add(new IllegalStateException("the port is not free yet"));
            taken().onDeath().accept("it was fenced");
            assertThat(taken().context().isActive()).isTrue();
        }
    }

    @Test
    void aFirstStartThatFailsIsToldToTheCaller() {
        failures.add(new IllegalStateException("no such topic"));
        try (var service = new SupervisedService(SPEC, this::starting)) {
            assertThatThrownBy(service::start).hasMessage("no such topic");
            assertThat(service.health().up()).isFalse();
        }
    }

    @Test
    void aClosedServiceIsNotStartedAnew() throws Exception {
        var service = new SupervisedService(SPEC, this::starting);
        service.start();
        var first = taken();
        service.close();
        first.onDeath().accept("its consumer was closed");
        assertThat(starts).isEmpty();
        assertThat(service.health().reasons()).containsExactly("toy is closed");
    }

    private ConfigurableApplicationContext starting(ServiceSpec spec, Consumer<String> onDeath) {
        if (!failures.isEmpty()) {
            throw failures.removeFirst();
        }
        var context = new GenericApplicationContext();
        context.refresh();
        starts.add(new Start(context, onDeath));
        return context;
    }

    private Start taken() throws InterruptedException {
        var start = starts.poll(10, TimeUnit.SECONDS);
        assertThat(start).isNotNull();
        return Objects.requireNonNull(start);
    }
}
