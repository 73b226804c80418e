package cn.liandong.intake;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.intake.attachments.Limits;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.BoundaryFile;
import cn.liandong.intake.phone.UnverifiedCallers;
import cn.liandong.intake.quotas.QuotaTableFile;
import cn.liandong.intake.receipts.ReceiptKey;
import cn.liandong.runtime.edge.ConnectionLimit;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.observe.FreeMemory;
import cn.liandong.runtime.observe.FreeSpace;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.process.ServiceProcess;
import cn.liandong.runtime.process.ServiceSpec;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.RouterFunctions;

/**
 * Runs intake: its decider and its edge. Everything is wired here and nothing of Boot's auto-configuration is needed; what
 * its process shares ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is in the context before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class IntakeApplication {
    /** A caller that is silent for this long connects anew: a connection that is kept is one that nobody else has. */
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(20);

    /** Two hundred callers a second, each with a connection of its own until it is idle. */
    private static final int MOST_CONNECTIONS = 4_000;

    private static final int PERCENT_OF_FILES = 25;

    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("intake", IntakeApplication.class, WebApplicationType.REACTIVE));
    }

    @Bean
    Engine<Intake, IntakeView, IntakeCommand, IncidentEvent> engine(
            RuntimeSettings settings,
            MeterRegistry meters,
            @Qualifier("onDeath") Consumer<String> onDeath,
            Environment environment) {
        var boundaries = BoundaryFile.read(environment.getProperty("liandong.intake.boundaries"));
        var followUps = FollowUpTableFile.read(environment.getProperty("liandong.intake.follow-ups"));
        return Engine.start(settings, new IntakeShard(boundaries, followUps), Effects.none(), meters, onDeath);
    }

    @Bean
    Edge edge(RuntimeSettings settings, MeterRegistry meters, Environment environment) {
        var quotas = QuotaTableFile.read(environment.getProperty("liandong.intake.quotas"));
        return Edge.start(settings, quotas, meters, environment::getProperty);
    }

    @Bean
    HealthIndicator edgeHealth(Edge edge) {
        return () -> edge.knowsReports()
                ? Health.up().build()
                : Health.down()
                        .withDetail(
                                "reason",
                                "the edge has not yet read which reports came before: it takes none until then")
                        .build();
    }

    @Bean
    FreeSpace freeSpace(Environment environment, MeterRegistry meters) {
        return FreeSpace.read("intake", environment::getProperty, meters);
    }

    @Bean
    FreeMemory freeMemory(Environment environment, MeterRegistry meters) {
        return FreeMemory.read("intake", environment::getProperty, meters);
    }

    @Bean
    Reserve reserve(FreeSpace space, FreeMemory memory) {
        return Reserve.of(space, memory);
    }

    @Bean
    UnverifiedCallers unverifiedCallers(Environment environment) {
        var jurisdiction = environment.getProperty("liandong.intake.unverified-jurisdiction");
        return new UnverifiedCallers(
                jurisdiction == null || jurisdiction.isBlank() ? null : new Jurisdiction(jurisdiction.strip()),
                environment.getProperty("liandong.intake.unverified-per-address", Integer.class, 5),
                environment.getProperty("liandong.intake.unverified-per-minute", Integer.class, 60));
    }

    @Bean
    Answers answers(Environment environment) {
        return new Answers(environment.getProperty("liandong.emergency-phone", "119"));
    }

    @Bean
    HttpHandler httpHandler(
            Edge edge,
            UnverifiedCallers door,
            Engine<?, ?, ?, ?> engine,
            Reserve reserve,
            Answers answers,
            Environment environment) {
        var receiptKey = ReceiptKey.find(environment::getProperty);
        var limits = Limits.read(environment.getProperty("liandong.intake.attachment-largest-mb", Integer.class));
        return RouterFunctions.toHttpHandler(edge.routes(
                door, answers, () -> edge.knowsReports() && engine.health().up(), reserve, receiptKey, limits));
    }

    @Bean
    NettyReactiveWebServerFactory webServer(Answers answers, MeterRegistry meters, Environment environment) {
        var bind = environment.getProperty("liandong.bind", "127.0.0.1");
        int port = environment.getProperty("liandong.intake.port", Integer.class, 8081);
        var factory = new NettyReactiveWebServerFactory(port);
        factory.setAddress(new InetSocketAddress(bind, port).getAddress());
        var limit = new ConnectionLimit(
                "intake",
                ConnectionLimit.most(MOST_CONNECTIONS, PERCENT_OF_FILES),
                answers.tooManyConnections(),
                meters);
        factory.addServerCustomizers(
                server -> server.idleTimeout(IDLE_LIMIT).doOnChannelInit((_, channel, _) -> limit.guard(channel)));
        return factory;
    }
}
