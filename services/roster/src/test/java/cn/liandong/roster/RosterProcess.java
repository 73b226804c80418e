package cn.liandong.roster;

import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Roster as it runs, within a test. */
final class RosterProcess {
    private RosterProcess() {}

    static ConfigurableApplicationContext start(RuntimeSettings settings, List<String> deaths) {
        long begun = System.nanoTime();
        var context = new SpringApplicationBuilder(RosterApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory()
                            .registerSingleton("meterRegistry", (MeterRegistry) new SimpleMeterRegistry());
                    fresh.getBeanFactory().registerSingleton("onDeath", new OnDeath(deaths));
                })
                .run();
        System.out.printf("roster's context took %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        return context;
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }
}
