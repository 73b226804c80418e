package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.StandDownReason;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** A link from the text that carries it to the acknowledgement, with a real Kafka; a scribe stands for dispatch. */
class LinkServiceTest {
    /** Of its own: the other tests of this process write to the same Kafka. */
    private static final Jurisdiction DANGYANG = new Jurisdiction("420582");

    private static final String[] BROWSER = {"Accept", "text/html"};

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final List<Actor> askers = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<NotificationEvent> journal = new LinkedBlockingQueue<>();
    private final Set<String> answered = new TreeSet<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private int port;

    @Test
    void opening_a_link_shows_and_only_its_button_acknowledges_once() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (client;
                var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var dispatch = Engine.start(
                        settings,
                        new Scribe<>(
                                Topics.DISPATCH,
                                Topics.RESPONSE,
                                DispatchCommand.class,
                                ResponseEvent.class,
                                this::decide),
                        Effects.none(),
                        new SimpleMeterRegistry(),
                        deaths::add);
                var receiver = ScriptedServer.saying(ScriptedServer.OK);
                var _ = Follower.start(
                        "test",
                        settings,
                        List.of(Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class)),
                        new Journal(journal));
                var service = start()) {
            port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                    .getPort();
            var token = alerted(gateway, receiver);

            until("北厂", token);
            assertThat(send("HEAD", token, BROWSER).body()).isEmpty();
            assertThat(send("GET", token, "Accept", "text/html", "Sec-Purpose", "prefetch")
                            .body())
                    .contains("<form");
            assertThat(send("GET", token).body()).contains("<form");
            assertThat(recordedNext(gateway)).isInstanceOf(NotificationDelivered.class);

            var opened = send("GET", token, BROWSER);
            assertThat(opened.body()).contains("火灾", "北厂 3 号罐区", "420583-20261124-001", "<form method=\"post\">");
            assertThat(opened.headers().map())
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsKey("content-security-policy");
            next(NotificationShown.class);
            assertThat(askers).isEmpty();

            assertThat(send("POST", token, BROWSER).body()).contains("已签收（您本人）").doesNotContain("<form");
            next(NotificationsEnded.class);
            assertThat(send("POST", token, BROWSER).body()).contains("已签收（您本人）");
            assertThat(until("已签收（您本人）", token)).doesNotContain("<form");
            assertThat(askers)
                    .containsExactly(new Actor(
                            Actor.Kind.NOTIFIED_PERSON, null, null, new PostId("dongshi.officer"), new PersonId("p1")));

            var wrong = api().at("/components/parameters/Token/example").asString();
            assertThat(List.of(token.substring(1), token + "A", wrong, "x"))
                    .allSatisfy(other -> assertThat(send("POST", other).body()).contains("链接无效"));
            assertThat(send("GET", wrong, BROWSER).body()).contains("链接无效");
            send("HEAD", wrong);

            clock.advance(Duration.ofHours(13));
            assertThat(send("GET", token, BROWSER).body()).contains("链接已过期");
            assertThat(send("POST", token, BROWSER).body()).contains("链接已过期");
            send("HEAD", token);
            assertThat(askers).hasSize(1);
            assertThat(dispatch.health().up()).isTrue();
        }
        assertThat(answered)
                .containsExactlyInAnyOrder(
                        "get 200",
                        "get 404",
                        "get 410",
                        "head 200",
                        "head 404",
                        "head 410",
                        "post 200",
                        "post 404",
                        "post 410");
        assertThat(deaths).isEmpty();
    }

    /** Stands for dispatch: whatever else it is asked it tells the person, and the first acknowledgement counts. */
    private Decision<ResponseEvent> decide(Moment moment, DispatchCommand command) {
        if (!(command instanceof AcknowledgeAlert(var alert, var _))) {
            return Decision.accepted(List.of(Story.alerted("p1", 1, 1)));
        }
        var actor = moment.actor();
        askers.add(actor);
        var post = Objects.requireNonNull(actor.post());
        var person = Objects.requireNonNull(actor.person());
        return Decision.accepted(
                List.of(new AlertAcknowledged(
                        alert, Story.sending("p1", 1, false).incident(), post, person, moment.now())),
                Map.of(
                        "acknowledgedBy", post.value(),
                        "person", person.value(),
                        "acknowledgedAt", moment.now().toString()));
    }

    /** The token of the link that the person's webhook was called with. */
    private String alerted(Gateway gateway, ScriptedServer receiver) throws Exception {
        var record = new PersonRecord(
                new PersonId("p1"),
                new OrganizationId("dongshi"),
                "某某",
                "199-0000-0001",
                List.of(new Contact(Channel.WEBHOOK, receiver.address())));
        gateway.write(Topics.PEOPLE, DANGYANG, "p1", record).get(20, TimeUnit.SECONDS);
        DispatchCommand anything = new DispatchCommand.StandDownAlert(Story.ALERT, StandDownReason.FALSE_ALARM);
        gateway.ask(
                        Topics.DISPATCH,
                        DANGYANG,
                        new CommandEnvelope<>("test-1", Actor.SYSTEM, Handling.ACTUAL, null, anything))
                .get(20, TimeUnit.SECONDS);
        next(NotificationEvent.NotificationSent.class);
        var text = Json.mapper()
                .readTree(receiver.requests.getFirst().body())
                .get("text")
                .asString();
        var begins = "签收链接： https://alerts.example.cn/a/";
        assertThat(text).contains(begins);
        return text.substring(text.indexOf(begins) + begins.length());
    }

    /** Opens it as a scanner does, while the edge is behind the journals. */
    private String until(String expected, String token) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String page;
        do {
            Thread.onSpinWait();
            page = send("GET", token).body();
        } while (!page.contains(expected) && System.nanoTime() < limit);
        assertThat(page).contains(expected);
        return page;
    }

    /** What the journal says next, when something is recorded now. */
    private NotificationEvent recordedNext(Gateway gateway) throws Exception {
        NotifierCommand delivered = new NotifierCommand.RecordDelivered(Story.FIRST, Story.ALERT);
        gateway.ask(
                        Topics.NOTIFIER,
                        DANGYANG,
                        new CommandEnvelope<>("test-2", Actor.SYSTEM, Handling.ACTUAL, null, delivered))
                .get(20, TimeUnit.SECONDS);
        return Objects.requireNonNull(journal.poll(30, TimeUnit.SECONDS));
    }

    private void next(Class<? extends NotificationEvent> type) throws InterruptedException {
        NotificationEvent next;
        do {
            next = journal.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("a " + type.getSimpleName() + " within 30 s").isNotNull();
        } while (!type.isInstance(next));
    }

    /** Sees that the description knows every answer. */
    private HttpResponse<String> send(String method, String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/a/" + token))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var responses = api().at("/paths/~1a~1{token}/" + method.toLowerCase(Locale.ROOT) + "/responses");
            assertThat(responses.has(Integer.toString(answer.statusCode())))
                    .as(method + " " + answer.statusCode())
                    .isTrue();
            answered.add(method.toLowerCase(Locale.ROOT) + " " + answer.statusCode());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode api() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("../../contracts/api/notifier.openapi.yaml")));
            return Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties(
                        "liandong.notifier.port=0",
                        "liandong.notifier.allow-loopback=true",
                        "liandong.notifier.public-address=https://alerts.example.cn/",
                        "liandong.notifier.link-key=an-invented-key-for-a-test-of-32")
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

    private record Journal(LinkedBlockingQueue<NotificationEvent> events) implements Listener {
        @Override
        public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
            if (jurisdiction.equals(DANGYANG)) {
                entry.events().forEach(event -> events.add((NotificationEvent) event));
            }
        }
    }
}
