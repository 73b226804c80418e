package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.notifier.attempts.DrillEvents;
import cn.liandong.notifier.channels.ScriptedServer;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What is overdue of drills: a real Kafka, a real HTTP server, a scribe for the drill runner, and a restart. */
class OverdueServiceTest {
    /** A city of its own: other tests write to the same broker. */
    private static final Jurisdiction CHANGYANG = new Jurisdiction("420528");

    private static final DrillId DRILL = new DrillId("420528:drill-1");
    private static final FindingId FIRST = new FindingId("420528:finding:1");
    private static final FindingId SECOND = new FindingId("420528:finding:2");
    private static final FindingId THIRD = new FindingId("420528:finding:3");

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private int commands;

    @Test
    void aStepIsReadOnceAlsoAcrossARestartAndNotOnceItIsStruckOff() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var runner = Engine.start(
                        settings, Scribe.drills(), Effects.none(), new SimpleMeterRegistry(), deaths::add);
                var server = ScriptedServer.answering((request, connection) -> {
                    connection.getOutputStream().write(ScriptedServer.OK.getBytes(StandardCharsets.UTF_8));
                    connection.getOutputStream().flush();
                });
                var journal = new Journal(settings)) {
            register(gateway, "owner", server.address());
            var now = clock.instant();
            conduct(gateway, DrillEvents.scheduled(DRILL, true, now));
            try (var service = start()) {
                conduct(gateway, DrillEvents.raised(FIRST, DRILL, now), DrillEvents.overdue(FIRST, 1, now, "owner"));
                var told = journal.next(NotificationSending.class);
                assertThat(overdue(told).finding()).isEqualTo(FIRST);
                assertThat(told.person()).isEqualTo(new PersonId("owner"));
                assertThat(journal.entryOf(told).handling()).isEqualTo(Handling.SYSTEM);
                assertThat(journal.entryOf(told).drillId()).isNull();
                journal.next(NotificationSent.class);
                assertThat(service.isActive()).isTrue();
            }
            conduct(gateway, DrillEvents.raised(SECOND, DRILL, now), DrillEvents.overdue(SECOND, 1, now, "owner"));
            conduct(gateway, DrillEvents.answered(SECOND, now), DrillEvents.struckOff(SECOND, now));
            conduct(gateway, DrillEvents.raised(THIRD, DRILL, now), DrillEvents.overdue(THIRD, 1, now, "owner"));
            try (var service = start()) {
                var told = journal.next(NotificationSending.class);
                assertThat(overdue(told).finding())
                        .as("not the first again, and not the second, which was struck off meanwhile")
                        .isEqualTo(THIRD);
                journal.next(NotificationSent.class);
                conduct(gateway, DrillEvents.overdue(FIRST, 2, now, "owner"));
                var next = overdue(journal.next(NotificationSending.class));
                assertThat(next.finding()).isEqualTo(FIRST);
                assertThat(next.step()).isEqualTo(2);
                journal.next(NotificationSent.class);
                assertThat(service.isActive()).isTrue();
            }
            assertThat(server.requests.stream().map(OverdueServiceTest::text))
                    .hasSize(3)
                    .allSatisfy(text ->
                            assertThat(text).startsWith("owner 【联动警报】整改逾期：").doesNotContain("（演练）"));
            assertThat(runner.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    private static OverdueTold overdue(NotificationSending sending) {
        return Objects.requireNonNull(Objects.requireNonNull(sending.duty()).overdue());
    }

    private static String text(ScriptedServer.Request request) {
        var body = Json.mapper().readTree(request.body());
        return body.get("personId").asString() + " " + body.get("text").asString();
    }

    private void conduct(Gateway gateway, DrillEvent... events) throws Exception {
        ask(gateway, Topics.DRILLS, new Scribe.SayDrills(Arrays.asList(events)));
    }

    private void ask(Gateway gateway, String service, Object command) throws Exception {
        var envelope = new CommandEnvelope<>("test-" + commands++, Actor.SYSTEM, Handling.SYSTEM, null, command);
        assertThat(gateway.ask(service, CHANGYANG, envelope)
                        .get(20, TimeUnit.SECONDS)
                        .outcome()
                        .accepted())
                .isTrue();
    }

    private static void register(Gateway gateway, String person, String address) throws Exception {
        var record = new PersonRecord(
                new PersonId(person),
                new OrganizationId("dongshi"),
                "某某",
                "199-0000-0001",
                List.of(new Contact(Channel.WEBHOOK, address)));
        gateway.write(Topics.PEOPLE, CHANGYANG, person, record).get(20, TimeUnit.SECONDS);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties("liandong.notifier.port=0", "liandong.notifier.allow-loopback=true")
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

    /** Reads the journal as any other service does. */
    private static final class Journal implements Listener, AutoCloseable {
        private final LinkedBlockingQueue<NotificationEvent> events = new LinkedBlockingQueue<>();
        private final Map<NotificationEvent, Entry<?>> entries = new ConcurrentHashMap<>();
        private final Follower follower;

        Journal(RuntimeSettings settings) {
            follower = Follower.start(
                    "test",
                    settings,
                    List.of(Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class)),
                    this);
        }

        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            for (var event : jurisdiction.equals(CHANGYANG) ? entry.events() : List.of()) {
                if (event instanceof NotificationEvent one) {
                    entries.put(one, entry);
                    events.add(one);
                }
            }
        }

        Entry<?> entryOf(NotificationEvent event) {
            return Objects.requireNonNull(entries.get(event));
        }

        <E extends NotificationEvent> E next(Class<E> kind) throws InterruptedException {
            return next(kind, _ -> true);
        }

        /** The next that is wanted; what comes before it is passed over. */
        <E extends NotificationEvent> E next(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
            while (true) {
                var next = events.poll(30, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("no " + kind.getSimpleName() + " within 30 s");
                }
                if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
                    return kind.cast(next);
                }
            }
        }

        @Override
        public void close() {
            follower.close();
        }
    }
}
