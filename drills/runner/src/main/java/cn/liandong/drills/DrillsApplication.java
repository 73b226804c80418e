package cn.liandong.drills;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.drills.injector.Injector;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.ServiceProcess;
import cn.liandong.runtime.process.ServiceSpec;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Runs drills. It has no web and needs none of Boot's auto-configuration; what its process shares
 * ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is in the context before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class DrillsApplication {
    private static final String INTAKE = "http://127.0.0.1:8081";

    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("drills", DrillsApplication.class, WebApplicationType.NONE));
    }

    /** Feeds in by intake's edge, at `liandong.drills.intake-address`. */
    @Bean
    Injector injector(RuntimeSettings settings, MeterRegistry meters, Environment environment) {
        return Injector.start(environment.getProperty("liandong.drills.intake-address", INTAKE), settings, meters);
    }

    @Bean
    Engine<DrillsState, DrillsView, DrillCommand, DrillEvent> engine(
            RuntimeSettings settings,
            MeterRegistry meters,
            Effects<DrillEvent> effects,
            @Qualifier("onDeath") Consumer<String> onDeath) {
        return Engine.start(settings, new DrillsShard(), effects, meters, onDeath);
    }
}
