package cn.liandong.dispatch;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.roads.RoadEffects;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.runtime.errand.Errands;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.ServiceProcess;
import cn.liandong.runtime.process.ServiceSpec;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Runs dispatch. It has no web and needs none of Boot's auto-configuration; what its process shares
 * ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is in the context before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class DispatchApplication {
    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("dispatch", DispatchApplication.class, WebApplicationType.NONE));
    }

    /** Asks a routing service where the operator named one in `liandong.routing-url`. */
    @Bean
    Effects<ResponseEvent> effects(RuntimeSettings settings, MeterRegistry meters, Environment environment) {
        var url = environment.getProperty("liandong.routing-url");
        return url == null || url.isBlank() ? Effects.none() : RoadEffects.start(url, settings, meters);
    }

    @Bean
    Engine<DispatchState, DispatchView, DispatchCommand, ResponseEvent> engine(
            RuntimeSettings settings,
            MeterRegistry meters,
            Environment environment,
            Effects<ResponseEvent> effects,
            @Qualifier("onDeath") Consumer<String> onDeath) {
        return Engine.start(
                settings, new DispatchShard(RoadFactor.read(environment::getProperty)), effects, meters, onDeath);
    }

    /** What mutual aid asks of other jurisdictions, and tells them. */
    @Bean
    Errands<ResponseEvent> errands(
            Engine<DispatchState, DispatchView, DispatchCommand, ResponseEvent> engine,
            RuntimeSettings settings,
            MeterRegistry meters) {
        var spec = new Errands.Spec<>(
                Topics.DISPATCH, Topics.RESPONSE, ResponseEvent.class, List.of(), AidErrands::follow);
        return Errands.start(spec, settings, engine::owns, meters);
    }
}
