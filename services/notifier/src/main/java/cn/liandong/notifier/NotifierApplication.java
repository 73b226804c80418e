package cn.liandong.notifier;

import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.notifier.callbacks.Callbacks;
import cn.liandong.notifier.calls.Calls;
import cn.liandong.notifier.calls.Contacts;
import cn.liandong.notifier.channels.Channels;
import cn.liandong.notifier.channels.ChannelsConfiguration;
import cn.liandong.notifier.links.Links;
import cn.liandong.notifier.wordings.AlertWording;
import cn.liandong.notifier.wordings.DutyWording;
import cn.liandong.notifier.wordings.Language;
import cn.liandong.runtime.edge.ConnectionLimit;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.errand.Errands;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.ServiceProcess;
import cn.liandong.runtime.process.ServiceSpec;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs notifier: its decider, its calls and its edge. Wired here by hand; what its process shares
 * ({@link RuntimeSettings}, {@link MeterRegistry}, {@code onDeath}) is in the context before.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class NotifierApplication {
    /** So many results may be on their way to the journal at a time; more wait in a queue. */
    private static final int WORKERS = 8;

    private static final int QUEUE = 100_000;

    /** People who open what they were sent, and providers that call back: none keeps a connection for long. */
    private static final int MOST_CONNECTIONS = 1_000;

    private static final int PERCENT_OF_FILES = 10;
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(20);

    private static final byte[] COME_AGAIN =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("notifier", NotifierApplication.class, WebApplicationType.REACTIVE));
    }

    @Bean
    Contacts contacts(RuntimeSettings settings) {
        return Contacts.start(settings);
    }

    @Bean
    Gateway gateway(RuntimeSettings settings, MeterRegistry meters) {
        return Gateway.start("notifier", settings, meters);
    }

    @Bean
    Channels channels(RuntimeSettings settings, MeterRegistry meters, Environment environment) {
        return ChannelsConfiguration.read(environment::getProperty, settings.clock(), meters);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler callers() {
        return Schedulers.newBoundedElastic(WORKERS, QUEUE, "notifier-calls", 60, true);
    }

    @Bean
    Engine<NotifierState, NotifierView, NotifierCommand, NotificationEvent> engine(
            RuntimeSettings settings,
            MeterRegistry meters,
            @Qualifier("onDeath") Consumer<String> onDeath,
            Contacts contacts,
            Channels channels,
            Gateway gateway,
            Scheduler callers,
            Links links,
            Callbacks callbacks,
            Environment environment) {
        var wording = new CallWording(
                zone(environment),
                CityLanguages.read(environment.getProperty(CityLanguages.PROPERTY)),
                contacts::language,
                callbacks::answeredWith,
                links::address,
                contacts::code);
        return Engine.start(
                settings,
                new NotifierShard(),
                new Calls(contacts, wording::text, channels::call, gateway, callers),
                meters,
                onDeath);
    }

    /** Tells dispatch what came of upward reports. */
    @Bean
    Errands<NotificationEvent> deliveries(
            RuntimeSettings settings,
            MeterRegistry meters,
            Engine<NotifierState, NotifierView, NotifierCommand, NotificationEvent> engine) {
        return Errands.start(DeliveryErrands.SPEC, settings, engine::owns, meters);
    }

    @Bean
    AlertStandings standings() {
        return new AlertStandings();
    }

    @Bean
    NotificationFollower follower(RuntimeSettings settings, AlertStandings standings) {
        return new NotificationFollower(settings, standings);
    }

    @Bean
    Callbacks callbacks(
            RuntimeSettings settings,
            MeterRegistry meters,
            Contacts contacts,
            Channels channels,
            Gateway gateway,
            NotificationFollower follower,
            AlertStandings standings) {
        return new Callbacks(
                channels.callbacks(), follower, standings, contacts::people, gateway, settings.clock(), meters);
    }

    @Bean
    Links links(
            RuntimeSettings settings,
            Gateway gateway,
            NotificationFollower follower,
            AlertStandings standings,
            Environment environment) {
        var zone = zone(environment);
        return Links.read(
                environment::getProperty,
                settings,
                gateway,
                follower,
                standings,
                zone,
                sending -> sentence(sending, zone));
    }

    /** How far it is stands below, as it is when the page is opened. */
    private static String sentence(NotificationSending sending, ZoneId zone) {
        return sending.duty() == null
                ? AlertWording.text(sending.subject().withRoll(null), false, zone)
                : DutyWording.text(sending.duty(), sending.person(), false, zone, Language.CHINESE, sending.channel());
    }

    private static ZoneId zone(Environment environment) {
        return ZoneId.of(environment.getProperty("liandong.zone", "Asia/Shanghai"));
    }

    @Bean
    HttpHandler httpHandler(Links links, Callbacks callbacks, NotificationFollower follower, Environment environment) {
        follower.start();
        var language = CityLanguages.read(environment.getProperty(CityLanguages.PROPERTY))
                .otherwise();
        var preview = new PreviewEndpoint(zone(environment), language).routes();
        return RouterFunctions.toHttpHandler(callbacks.routes(links.routes(preview.and(NotifierRoutes.all()))));
    }

    @Bean
    NettyReactiveWebServerFactory webServer(MeterRegistry meters, Environment environment) {
        var bind = environment.getProperty("liandong.bind", "127.0.0.1");
        int port = environment.getProperty("liandong.notifier.port", Integer.class, 8082);
        var factory = new NettyReactiveWebServerFactory(port);
        factory.setAddress(new InetSocketAddress(bind, port).getAddress());
        var limit = new ConnectionLimit(
                "notifier", ConnectionLimit.most(MOST_CONNECTIONS, PERCENT_OF_FILES), COME_AGAIN, meters);
        factory.addServerCustomizers(
                server -> server.idleTimeout(IDLE_LIMIT).doOnChannelInit((_, channel, _) -> limit.guard(channel)));
        return factory;
    }
}
