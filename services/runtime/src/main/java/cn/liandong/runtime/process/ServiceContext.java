package cn.liandong.runtime.process;

import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Makes a service's context out of what all services of this process share. */
public final class ServiceContext {
    private final RuntimeSettings settings;
    private final MeterRegistry meters;
    private final Map<String, Object> properties;

    /** @param properties stand above every other source, so that a variable meant for one service alone changes nothing here */
    public ServiceContext(RuntimeSettings settings, MeterRegistry meters, Map<String, Object> properties) {
        this.settings = settings;
        this.meters = meters;
        this.properties = properties;
    }

    public ConfigurableApplicationContext start(ServiceSpec spec, Consumer<String> onDeath) {
        var own = new CompositeMeterRegistry();
        own.add(meters);
        try {
            return context(spec, own, onDeath).run();
        } catch (RuntimeException failed) {
            forget(own);
            throw failed;
        }
    }

    private SpringApplicationBuilder context(ServiceSpec spec, MeterRegistry own, Consumer<String> onDeath) {
        return new SpringApplicationBuilder(spec.application())
                .web(spec.web())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("process", properties));
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("runtimeSettings", settings);
                    beans.registerSingleton("meterRegistry", own);
                    beans.registerSingleton("onDeath", new OnDeath(onDeath));
                    context.addApplicationListener((ContextClosedEvent closed) -> forget(own));
                });
    }

    /** Else a gauge of the next life would go on showing the last: a registry keeps the first object it was given. */
    private static void forget(MeterRegistry own) {
        own.getMeters().forEach(own::remove);
    }
}
