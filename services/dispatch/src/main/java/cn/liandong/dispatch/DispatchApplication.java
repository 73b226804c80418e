package cn.liandong.dispatch;

import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Runs dispatch. It has no web and needs none of Boot's auto-configuration; what a process shares among its services
 * ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is taken from the context where it is there.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class DispatchApplication {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchApplication.class);

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DispatchApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    @Bean
    @ConditionalOnMissingBean
    RuntimeSettings runtimeSettings(Environment environment) {
        return RuntimeSettings.read(environment::getProperty, InstantSource.system());
    }

    @Bean
    @ConditionalOnMissingBean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    /** Alone, a service that may decide no more ends its process, and whoever supervises it starts it anew. */
    @Bean
    @ConditionalOnMissingBean(name = "onDeath")
    Consumer<String> onDeath() {
        return reason -> {
            LOG.error("The process ends: {}", reason);
            // On a thread of its own: closing the context waits for the engine's thread, which is this one.
            Thread.ofPlatform().name("dispatch-exit").start(() -> System.exit(1));
        };
    }

    @Bean
    Engine<DispatchState, DispatchView, DispatchCommand, ResponseEvent> engine(
            RuntimeSettings settings, MeterRegistry meters, @Qualifier("onDeath") Consumer<String> onDeath) {
        return Engine.start(settings, new DispatchShard(), Effects.none(), meters, onDeath);
    }
}
