package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
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
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
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
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Notifier as it runs: Spring, the engine, a real Kafka and a real HTTP server; a scribe stands for dispatch. */
class NotifierServiceTest {
    private static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    /** What the server answers to each person's next calls; 200 where nothing stands. */
    private final Map<String, LinkedBlockingQueue<String>> answers = new ConcurrentHashMap<>();

    private int commands;

    @Test
    void people_are_called_again_after_a_failure_and_after_a_restart_and_never_after_an_acknowledgement()
            throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, meters());
                var dispatch = Engine.start(settings, Scribe.dispatch(), Effects.none(), meters(), deaths::add);
                var roster = Engine.start(settings, Scribe.roster(), Effects.none(), meters(), deaths::add);
                var server = ScriptedServer.answering(this::answer);
                var journal = new Notifications(settings)) {
            for (var person : List.of("calm", "flaky", "hung", "eased", "drilled", "leading")) {
                register(gateway, person, server.address());
            }
            register(gateway, "cloud", "http://169.254.169.254/latest");
            register(
                    gateway,
                    "many",
                    new Contact(Channel.SMS, "199-0000-0002"),
                    new Contact(Channel.VOICE, "199-0000-0002"),
                    new Contact(Channel.WEBHOOK, server.address()));
            try (var service = start()) {
                edgeTurnsEverythingAway(service);

                told(gateway, "calm");
                assertThat(journal.next("calm")).isInstanceOf(NotificationSending.class);
                assertThat(journal.next("calm")).isInstanceOf(NotificationSent.class);

                whatRosterWantsToldIsToldToo(gateway, journal, server);
                assertThat(roster.health().up()).isTrue();

                told(gateway, "nobody");
                journal.next("nobody");
                assertThat(failed(journal, "nobody").code()).isEqualTo("NO_CONTACT");
                told(gateway, "cloud");
                journal.next("cloud");
                assertThat(failed(journal, "cloud").code()).isEqualTo("ADDRESS_REFUSED");

                theThirdChannelIsReachedWhenTheFirstTwoAreOff(gateway, journal, server);

                say(gateway, Handling.EXERCISE, Story.alerted(alert("drilled"), "drilled", 1, 1, Handling.EXERCISE));
                assertThat(journal.next("drilled")).isInstanceOf(NotificationSuppressed.class);

                answers.put(
                        "flaky", new LinkedBlockingQueue<>(List.of("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")));
                told(gateway, "flaky");
                journal.next("flaky");
                clock.set(retryAt(failed(journal, "flaky")));
                assertThat(((NotificationSending) journal.next("flaky")).attempt())
                        .isEqualTo(2);
                assertThat(journal.next("flaky")).isInstanceOf(NotificationSent.class);
                assertThat(calls(server, "flaky")).hasSize(2);
                assertThat(calls(server, "flaky").stream()
                                .map(call -> call.headers().get("idempotency-key")))
                        .containsOnly(alert("flaky") + ".r1.s1.flaky.WEBHOOK");

                answers.put(
                        "eased", new LinkedBlockingQueue<>(List.of("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")));
                told(gateway, "eased");
                journal.next("eased");
                var retryAt = retryAt(failed(journal, "eased"));
                acknowledged(gateway, "eased");
                assertThat(journal.next("eased")).isInstanceOf(NotificationsEnded.class);
                clock.set(retryAt);

                answers.put("hung", new LinkedBlockingQueue<>(List.of("")));
                told(gateway, "hung");
                journal.next("hung");
                while (calls(server, "hung").isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            // The process ended while the call was under way: nobody knows whether it reached the person.
            try (var service = start()) {
                assertThat(journal.next("hung")).isInstanceOf(NotificationUnknown.class);
                var again = (NotificationSending) journal.next("hung");
                assertThat(again.attempt()).isEqualTo(2);
                assertThat(again.repeat()).isTrue();
                assertThat(journal.next("hung")).isInstanceOf(NotificationSent.class);
                assertThat(calls(server, "hung").stream()
                                .map(call -> call.headers().get("idempotency-key"))
                                .distinct())
                        .hasSize(1);
                assertThat(Json.mapper()
                                .readTree(calls(server, "hung").getLast().body())
                                .get("text")
                                .asString())
                        .startsWith("【联动警报】（重复通知）火灾");
                assertThat(service.isActive()).isTrue();
            }
            assertThat(calls(server, "eased")).hasSize(1);
            assertThat(calls(server, "calm")).hasSize(1);
            assertThat(calls(server, "drilled")).isEmpty();
            assertThat(dispatch.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    private void whatRosterWantsToldIsToldToo(Gateway gateway, Notifications journal, ScriptedServer server)
            throws Exception {
        var post =
                new Post(new PostId("dongshi.officer"), new OrganizationId("dongshi"), PostKind.DUTY_OFFICER, "董市镇值班员");
        var notice = new DutyNotice(
                "gap/1", new PersonId("leading"), NoticeKind.GAP, post.id(), null, clock.instant(), null);
        var envelope = new CommandEnvelope<>(
                "test-" + commands++,
                Actor.SYSTEM,
                Handling.SYSTEM,
                null,
                new Scribe.SayDuty(List.of(new DutyEvent.PostRegistered(post), notice)));
        gateway.ask(Topics.ROSTER, ZHIJIANG, envelope).get(20, TimeUnit.SECONDS);
        assertThat(((NotificationSending) journal.nextOf("duty:gap/1")).duty()).isNotNull();
        assertThat(journal.nextOf("duty:gap/1")).isInstanceOf(NotificationSent.class);
        assertThat(journal.nextOf("duty:gap/1")).isInstanceOf(NotificationsEnded.class);
        assertThat(Json.mapper()
                        .readTree(calls(server, "leading").getLast().body())
                        .get("text")
                        .asString())
                .startsWith("【联动警报】空岗：董市镇值班员自")
                .endsWith("无人排班，请立即处置。");
    }

    private void theThirdChannelIsReachedWhenTheFirstTwoAreOff(
            Gateway gateway, Notifications journal, ScriptedServer server) throws Exception {
        told(gateway, "many");
        var events = new ArrayList<NotificationEvent>();
        for (int i = 0; i < 6; i++) {
            events.add(journal.next("many"));
        }
        assertThat(Story.only(NotificationSending.class, events).stream().map(NotificationSending::channel))
                .containsExactly(Channel.SMS, Channel.VOICE, Channel.WEBHOOK);
        assertThat(Story.only(NotificationFailed.class, events).stream().map(NotificationFailed::code))
                .containsExactly("CHANNEL_OFF", "CHANNEL_OFF");
        assertThat(Story.only(NotificationSent.class, events).stream()
                        .map(sent -> sent.notification().value()))
                .containsExactly(alert("many") + ".r1.s1.many.WEBHOOK");
        assertThat(calls(server, "many")).hasSize(1);
    }

    private void answer(ScriptedServer.Request request, java.net.Socket connection) throws java.io.IOException {
        var next = answers.getOrDefault(person(request), new LinkedBlockingQueue<>())
                .poll();
        connection
                .getOutputStream()
                .write((next == null ? ScriptedServer.OK : next).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static void edgeTurnsEverythingAway(ConfigurableApplicationContext service) throws Exception {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/actuator", "/a/b?c")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.headers().firstValue("content-type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                assertThat(Json.mapper().readTree(answer.body()).get("status").asInt())
                        .isEqualTo(404);
            }
        }
    }

    private static NotificationFailed failed(Notifications journal, String person) throws InterruptedException {
        return (NotificationFailed) journal.next(person);
    }

    private static Instant retryAt(NotificationFailed failed) {
        var retryAt = failed.retryAt();
        if (retryAt == null) {
            throw new AssertionError("given up: " + failed);
        }
        return retryAt;
    }

    private static List<ScriptedServer.Request> calls(ScriptedServer server, String person) {
        return server.requests.stream()
                .filter(call -> person(call).equals(person))
                .toList();
    }

    private static String person(ScriptedServer.Request request) {
        return Json.mapper().readTree(request.body()).get("personId").asString();
    }

    private static AlertId alert(String person) {
        return new AlertId("i1." + person);
    }

    private void told(Gateway gateway, String person) throws Exception {
        say(gateway, Handling.ACTUAL, Story.alerted(alert(person), person, 1, 1, Handling.ACTUAL));
    }

    private void acknowledged(Gateway gateway, String person) throws Exception {
        say(
                gateway,
                Handling.ACTUAL,
                new AlertAcknowledged(
                        alert(person), new IncidentId("i1"), new PostId("dongshi.officer"), null, clock.instant()));
    }

    private void say(Gateway gateway, Handling handling, ResponseEvent event) throws Exception {
        var envelope = new CommandEnvelope<>(
                "test-" + commands++, Actor.SYSTEM, handling, null, new Scribe.SayResponse(List.of(event)));
        assertThat(gateway.ask(Topics.DISPATCH, ZHIJIANG, envelope)
                        .get(20, TimeUnit.SECONDS)
                        .outcome()
                        .accepted())
                .isTrue();
    }

    private static void register(Gateway gateway, String person, String address) throws Exception {
        register(gateway, person, new Contact(Channel.WEBHOOK, address));
    }

    private static void register(Gateway gateway, String person, Contact... contacts) throws Exception {
        var record = new PersonRecord(
                new PersonId(person), new OrganizationId("dongshi"), "某某", "199-0000-0001", List.of(contacts));
        gateway.write(Topics.PEOPLE, ZHIJIANG, person, record).get(20, TimeUnit.SECONDS);
    }

    private static MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties("liandong.notifier.port=0", "liandong.notifier.allow-loopback=true")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", meters());
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

    /** Reads the journal as any other service does, and hands on what concerns one person's alert. */
    private static final class Notifications implements Listener, AutoCloseable {
        private final Map<String, LinkedBlockingQueue<NotificationEvent>> events = new ConcurrentHashMap<>();
        private final Follower follower;

        Notifications(RuntimeSettings settings) {
            follower = Follower.start(
                    "test",
                    settings,
                    List.of(Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class)),
                    this);
        }

        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            for (var event : entry.events()) {
                if (event instanceof NotificationEvent one
                        && !(one instanceof ReachabilityEvent)
                        && !(one instanceof UpwardDeliveryEvent)
                        && !(one instanceof DrillRead)
                        && !(one instanceof OverdueRead)) {
                    of(alertOf(one).value()).add(one);
                }
            }
        }

        NotificationEvent next(String person) throws InterruptedException {
            return nextOf(alert(person).value());
        }

        NotificationEvent nextOf(String alert) throws InterruptedException {
            var next = of(alert).poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing more about " + alert + " within 30 s");
            }
            return next;
        }

        private LinkedBlockingQueue<NotificationEvent> of(String alert) {
            return events.computeIfAbsent(alert, _ -> new LinkedBlockingQueue<>());
        }

        private static AlertId alertOf(NotificationEvent event) {
            return switch (event) {
                case NotificationSending one -> one.alert();
                case NotificationSent one -> one.alert();
                case NotificationFailed one -> one.alert();
                case NotificationUnknown one -> one.alert();
                case NotificationSuppressed one -> one.alert();
                case NotificationsEnded one -> one.alert();
                case NotificationEvent.NotificationDelivered one -> one.alert();
                case NotificationEvent.NotificationShown one -> one.alert();
                case CommunicationsTestEvent own -> own.test();
                case NotificationEvent.NotificationHeld one -> one.first().alert();
                case ReachabilityEvent one -> throw new AssertionError(one);
                case UpwardDeliveryEvent one -> throw new AssertionError(one);
                case DrillRead one -> throw new AssertionError(one);
                case OverdueRead one -> throw new AssertionError(one);
                case NotificationEvent.NotificationReplied one -> one.alert();
                case NotificationEvent.Unrecognized one -> throw new AssertionError(one.type());
            };
        }

        @Override
        public void close() {
            follower.close();
        }
    }
}
