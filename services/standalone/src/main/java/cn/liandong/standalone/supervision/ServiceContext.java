package cn.liandong.standalone.supervision;

import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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

    ConfigurableApplicationContext start(ServiceSpec spec, Consumer<String> onDeath) {
        return new SpringApplicationBuilder(spec.application())
                .web(spec.web())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("standalone", properties));
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("runtimeSettings", settings);
                    beans.registerSingleton("meterRegistry", meters);
                    beans.registerSingleton("onDeath", new OnDeath(onDeath));
                })
                .run();
    }
}
