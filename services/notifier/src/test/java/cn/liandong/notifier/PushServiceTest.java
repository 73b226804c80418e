package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.notifier.channels.HttpPeer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.push.Browser;
import cn.liandong.notifier.channels.push.PushKeys;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.ManualClock;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** From a browser's subscription to its notice, and to its end, with a real Kafka; a scribe stands for dispatch. */
class PushServiceTest {
    /** Of its own: the other tests of this process write to the same Kafka. */
    private static final Jurisdiction YUANAN = new Jurisdiction("420525");

    private static final PersonId P1 = new PersonId("p1");

    @TempDir
    private Path folder;

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<NotificationEvent> journal = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<PushSubscription> kept = new LinkedBlockingQueue<>();
    private final Browser browser = Browser.fresh();
    private int commands;

    @Test
    void every_browser_of_a_person_is_told_and_one_that_is_over_is_told_once() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var dispatch = Engine.start(
                        settings, Scribe.dispatch(), Effects.none(), new SimpleMeterRegistry(), deaths::add);
                var desk = ScriptedServer.saying(HttpPeer.answer("201 Created", ""));
                var oldPhone = ScriptedServer.saying(HttpPeer.answer("410 Gone", ""));
                var _ = Follower.start("test", settings, Told.INPUTS, new Told(journal, kept));
                var _ = start()) {
            var person = new PersonRecord(P1, new OrganizationId("dongshi"), "某某", "199-0000-0001", List.of());
            gateway.write(Topics.PEOPLE, YUANAN, "p1", person).get(20, TimeUnit.SECONDS);
            subscribe(gateway, "420525:push:desk", desk);
            subscribe(gateway, "420525:push:phone", oldPhone);

            assertThat(alerted(gateway, "first")).isInstanceOf(NotificationSent.class);
            assertThat(read(desk.requests.getLast()))
                    .contains("\"incidentId\":\"i1\"", "【联动警报】火灾")
                    .doesNotContain("199-0000", "某某");
            var over = kept.poll(30, TimeUnit.SECONDS);
            assertThat(over)
                    .isEqualTo(
                            new PushSubscription(new SubscriptionId("420525:push:phone"), P1, null, clock.instant()));
            assertThat(alerted(gateway, "second")).isInstanceOf(NotificationSent.class);
            assertThat(desk.requests).hasSize(2);
            assertThat(oldPhone.requests).hasSize(1);

            gateway.write(Topics.SUBSCRIPTIONS, YUANAN, "420525:push:desk", null)
                    .get(20, TimeUnit.SECONDS);
            // A tombstone is passed over by the engine: the call finds nobody, and says so.
            assertThat(alerted(gateway, "third"))
                    .isInstanceOfSatisfying(
                            NotificationFailed.class,
                            failed -> assertThat(failed.code()).isEqualTo("NO_CONTACT"));
            assertThat(dispatch.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    private void subscribe(Gateway gateway, String id, ScriptedServer service) throws Exception {
        var called = Json.mapper().readValue(browser.contact(service.address()), PushSubscription.Browser.class);
        gateway.write(
                        Topics.SUBSCRIPTIONS,
                        YUANAN,
                        id,
                        new PushSubscription(new SubscriptionId(id), P1, called, clock.instant()))
                .get(20, TimeUnit.SECONDS);
    }

    /** What came of the one attempt that the alert brings. */
    private NotificationEvent alerted(Gateway gateway, String alert) throws Exception {
        var told = Story.alerted(new AlertId(alert), "p1", 1, 1, Handling.ACTUAL);
        gateway.ask(
                        Topics.DISPATCH,
                        YUANAN,
                        new CommandEnvelope<>(
                                "test-" + commands++,
                                Actor.SYSTEM,
                                Handling.ACTUAL,
                                null,
                                new Scribe.SayResponse(List.of(told))))
                .get(20, TimeUnit.SECONDS);
        assertThat(journal.poll(30, TimeUnit.SECONDS)).isInstanceOf(NotificationSending.class);
        var result = journal.poll(30, TimeUnit.SECONDS);
        if (result == null) {
            throw new AssertionError("no result within 30 s");
        }
        return result;
    }

    private String read(ScriptedServer.Request request) {
        return browser.read(request.body().getBytes(StandardCharsets.ISO_8859_1));
    }

    private ConfigurableApplicationContext start() throws Exception {
        var keys = PushKeys.pair();
        var secret = Files.writeString(folder.resolve("key.pem"), PushKeys.pem(keys.getPrivate()));
        var shared = Files.writeString(folder.resolve("key.pub"), PushKeys.pem(keys.getPublic()));
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties(
                        "liandong.notifier.port=0",
                        "liandong.notifier.allow-loopback=true",
                        "liandong.notifier.push.key-file=" + secret,
                        "liandong.push.public-key-file=" + shared,
                        "liandong.notifier.push.contact=mailto:duty@city.example")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", new SimpleMeterRegistry());
                    fresh.getBeanFactory().registerSingleton("onDeath", new OnDeath(deaths));
                })
                .run();
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }

    /** The journal, and the subscriptions that ended. */
    private record Told(LinkedBlockingQueue<NotificationEvent> events, LinkedBlockingQueue<PushSubscription> over)
            implements Listener {
        static final List<Input> INPUTS = List.of(
                Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class),
                Input.reference(Topics.SUBSCRIPTIONS, Input.Kind.RECORDS, PushSubscription.class));

        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            if (jurisdiction.equals(YUANAN)) {
                entry.events().forEach(event -> events.add((NotificationEvent) event));
            }
        }

        @Override
        public void told(String topic, String key, @Nullable Object value, Instant at) {
            if (value instanceof PushSubscription subscription && subscription.browser() == null) {
                over.add(subscription);
            }
        }
    }
}
