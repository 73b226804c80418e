package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A code from the topic it lies in to the contact it is for, with a real Kafka; a scribe stands for roster. */
class ContactCodeServiceTest {
    /** Of its own: the other tests of this process write to the same Kafka. */
    private static final Jurisdiction XINGSHAN = new Jurisdiction("420526");

    private static final PersonId PERSON = new PersonId("xingshan-p1");
    private static final String DIGITS = "305918";

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final List<NotificationEvent> journal = new CopyOnWriteArrayList<>();
    private final List<String> erased = new CopyOnWriteArrayList<>();

    @Test
    void theContactAloneIsToldTheCodeWhichIsErasedThenAndAnotherContactIsToldNothing() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var roster = Engine.start(
                        settings, Scribe.roster(), Effects.none(), new SimpleMeterRegistry(), deaths::add);
                var receiver = ScriptedServer.saying(ScriptedServer.OK);
                var other = ScriptedServer.saying(ScriptedServer.OK);
                var _ = Follower.start(
                        "test",
                        settings,
                        List.of(
                                Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class),
                                Input.reference(Topics.CONTACT_CODES, Input.Kind.RECORDS, ContactCode.class)),
                        new Read());
                var service = start()) {
            var contact = new Contact(Channel.WEBHOOK, receiver.address());
            var person =
                    new PersonRecord(PERSON, new OrganizationId("xingshan"), "某某", "199-0000-0526", List.of(contact));
            write(gateway, Topics.PEOPLE, PERSON.value(), person);

            var first = new ContactCodeId("420526:code:1");
            asked(gateway, first, contact);
            await(() -> !receiver.requests.isEmpty());
            assertThat(Json.mapper()
                            .readTree(receiver.requests.getFirst().body())
                            .path("text")
                            .asString())
                    .contains("核验码 " + DIGITS);
            await(() -> erased.contains(ContactCode.textKey(first)));

            var second = new ContactCodeId("420526:code:2");
            write(
                    gateway,
                    Topics.PEOPLE,
                    PERSON.value(),
                    person.withContacts(List.of(new Contact(Channel.WEBHOOK, other.address()))));
            asked(gateway, second, contact);
            await(() -> journal.stream()
                            .filter(NotificationsEnded.class::isInstance)
                            .count()
                    == 2);
            assertThat(journal)
                    .filteredOn(NotificationFailed.class::isInstance)
                    .extracting(event -> ((NotificationFailed) event).code())
                    .containsExactly("CODE_GONE");
            assertThat(other.requests).isEmpty();
            assertThat(receiver.requests).hasSize(1);
            assertThat(Json.mapper().writeValueAsString(journal)).doesNotContain(DIGITS);
            assertThat(service.isRunning()).isTrue();
            assertThat(roster.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    /** As the console's edge does: what is told lies there before the roster is asked. */
    private void asked(Gateway gateway, ContactCodeId code, Contact contact) throws Exception {
        var until = clock.instant().plusSeconds(600);
        write(
                gateway,
                Topics.CONTACT_CODES,
                ContactCode.textKey(code),
                new ContactCode.Text(code, ContactCode.contactHash(code, contact), DIGITS, until));
        var event = new ContactCodeAsked(
                code, PERSON, Channel.WEBHOOK, new PostId("xingshan.duty"), clock.instant(), until);
        gateway.ask(
                        Topics.ROSTER,
                        XINGSHAN,
                        new CommandEnvelope<>(
                                code.value(),
                                Actor.SYSTEM,
                                Handling.SYSTEM,
                                null,
                                new Scribe.SayDuty(List.<DutyEvent>of(event))))
                .get(20, TimeUnit.SECONDS);
    }

    private static void write(Gateway gateway, String topic, String key, Object value) throws Exception {
        gateway.write(topic, XINGSHAN, key, value).get(20, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier met) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(limit);
            Thread.onSpinWait();
        }
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

    /** What of this jurisdiction was written. */
    private final class Read implements Listener {
        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            if (jurisdiction.equals(XINGSHAN)) {
                entry.events().forEach(event -> journal.add((NotificationEvent) event));
            }
        }

        @Override
        public void told(String topic, String key, @Nullable Object value, Instant at) {
            if (value == null) {
                erased.add(key);
            }
        }
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }
}
