package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
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

/**
 * Runs roster. It has no web and needs none of Boot's auto-configuration; what its process shares
 * ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is in the context before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class RosterApplication {
    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("roster", RosterApplication.class, WebApplicationType.NONE));
    }

    @Bean
    Engine<Roster, RosterShard.NoView, RosterCommand, DutyEvent> engine(
            RuntimeSettings settings, MeterRegistry meters, @Qualifier("onDeath") Consumer<String> onDeath) {
        return Engine.start(settings, new RosterShard(), Effects.none(), meters, onDeath);
    }
}
