package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.ids.AlertId;
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
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.notifier.channels.HttpPeer;
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
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** An SMS and a call, what their providers post afterwards, and the acknowledgement, with a real Kafka; a scribe stands for dispatch. */
class ReplyServiceTest {
    /** Of its own, as its people are: the other tests of this process write to the same Kafka. */
    private static final Jurisdiction YIDU = new Jurisdiction("420581");

    private static final String TAKEN = HttpPeer.answer("200 OK", "{\"code\": 0, \"status\": \"success\"}");

    private final ManualClock clock = ManualClock.at(Instant.now().toString());
    private final RuntimeSettings settings = new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final List<Actor> askers = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<NotificationEvent> journal = new LinkedBlockingQueue<>();
    private final List<NotificationEvent> passed = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private int port;
    private int asked;

    @Test
    void an_answer_by_sms_and_a_key_on_the_phone_acknowledge_the_alert_they_are_about() throws Exception {
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
                var sms = ScriptedServer.saying(TAKEN);
                var voice = ScriptedServer.saying(TAKEN);
                var _ = Follower.start(
                        "test",
                        settings,
                        List.of(Input.reference(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class)),
                        new Journal(journal));
                var service = start(sms, voice)) {
            port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                    .getPort();
            alerted(gateway, "yidu-p1", Channel.SMS);
            assertThat(body(sms)).contains("请立即签收。回复 10 签收。&");
            until(() -> {
                post("/providers/sms/deliveries?secret=an-invented-secret-of-16", report("SUCCESS"));
                return counted("delivered") > 0;
            });
            next(NotificationDelivered.class);
            post("/providers/sms/deliveries?secret=an-invented-secret-of-16", report("SUCCESS"));

            // Wrong proofs, other people's numbers and codes, and what is no answer acknowledge nothing.
            assertThat(post("/providers/sms/deliveries?secret=wrong", report("FAIL"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post("/providers/sms/replies", reply("r0", "10", "wrong"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post("/providers/sms/replies", "x".repeat(300_000)).statusCode())
                    .isEqualTo(413);
            assertThat(post("/providers/sms/replies", "sms_reply=12").statusCode())
                    .isEqualTo(400);
            assertThat(replied("r1", "99")).isEqualTo(ReplyReading.UNKNOWN_CODE);
            assertThat(replied("r2", "10号楼有人")).isEqualTo(ReplyReading.NOT_UNDERSTOOD);
            assertThat(replied("r2a", "TD")).isEqualTo(ReplyReading.OPTED_OUT);
            assertThat(askers).isEmpty();

            assertThat(replied("r3", "10 收到")).isEqualTo(ReplyReading.ACKNOWLEDGES);
            next(NotificationsEnded.class);
            assertThat(post("/providers/sms/replies", reply("r3", "10 收到", "an-invented-apikey"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(replied("r4", "99")).as("the repeat said nothing").isEqualTo(ReplyReading.UNKNOWN_CODE);
            assertThat(askers)
                    .containsExactly(new Actor(
                            Actor.Kind.NOTIFIED_PERSON,
                            null,
                            null,
                            new PostId("dongshi.officer"),
                            new PersonId("yidu-p1")));

            alerted(gateway, "yidu-p2", Channel.VOICE);
            assertThat(body(voice)).contains("请立即签收。按 1 键签收。\"");
            double before = counted("not_understood");
            until(() -> {
                press("k1", "2");
                return counted("not_understood") > before;
            });
            assertThat(next(NotificationReplied.class).reading()).isEqualTo(ReplyReading.NOT_UNDERSTOOD);
            assertThat(pressed("k2", "1")).isEqualTo(ReplyReading.ACKNOWLEDGES);
            next(NotificationsEnded.class);
            assertThat(askers.getLast().person()).isEqualTo(new PersonId("yidu-p2"));
            assertThat(askers).hasSize(2);

            // The provider of SMS says nothing of calls.
            double unknown = counted("unknown_notification");
            post(
                    "/providers/sms/deliveries?secret=an-invented-secret-of-16",
                    report("FAIL").replace("i1.yidu-p1.r1.s1.yidu-p1.SMS", "i1.yidu-p2.r1.s1.yidu-p2.VOICE"));
            assertThat(counted("unknown_notification")).isEqualTo(unknown + 1);

            // What the settings hold no proof for is not there.
            assertThat(post("/providers/voice/deliveries", "events=delivered").statusCode())
                    .isEqualTo(404);
            assertThat(counted("unproven")).isEqualTo(2);
            assertThat(counted("acknowledges")).isEqualTo(3);
            assertThat(dispatch.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    /** Stands for dispatch: the first acknowledgement counts, and whatever else it is asked it tells the person named. */
    private Decision<ResponseEvent> decide(Moment moment, DispatchCommand command) {
        if (command instanceof AcknowledgeAlert(var alert, var _)) {
            askers.add(moment.actor());
            return Decision.accepted(List.of(new AlertAcknowledged(
                    alert,
                    Story.sending("yidu-p1", 1, false).incident(),
                    Objects.requireNonNull(moment.actor().post()),
                    moment.actor().person(),
                    moment.now())));
        }
        var person = ((DispatchCommand.StandDownAlert) command).alert().value();
        return Decision.accepted(List.of(Story.alerted(new AlertId("i1." + person), person, 1, 1, Handling.ACTUAL)));
    }

    private void alerted(Gateway gateway, String person, Channel channel) throws Exception {
        var record = new PersonRecord(
                new PersonId(person),
                new OrganizationId("dongshi"),
                "某某",
                "199-0000-0001",
                List.of(new Contact(channel, "199-0000-0001")));
        gateway.write(Topics.PEOPLE, YIDU, person, record).get(20, TimeUnit.SECONDS);
        DispatchCommand say = new DispatchCommand.StandDownAlert(new AlertId(person), StandDownReason.FALSE_ALARM);
        gateway.ask(
                        Topics.DISPATCH,
                        YIDU,
                        new CommandEnvelope<>("reply-test-" + asked++, Actor.SYSTEM, Handling.ACTUAL, null, say))
                .get(20, TimeUnit.SECONDS);
        next(NotificationSent.class);
    }

    private ReplyReading replied(String id, String text) throws Exception {
        assertThat(post("/providers/sms/replies", reply(id, text, "an-invented-apikey"))
                        .body())
                .isEqualTo("SUCCESS");
        return next(NotificationReplied.class).reading();
    }

    private ReplyReading pressed(String token, String key) throws Exception {
        press(token, key);
        return next(NotificationReplied.class).reading();
    }

    private void press(String token, String key) throws Exception {
        var answer = post(
                "/providers/voice/replies",
                "events=signal&address=19900000001&signal=" + key + "&token=" + token + "&signature="
                        + md5(token + "an-invented-replykey"));
        assertThat(answer.body()).isEqualTo("ok");
    }

    private static String report(String status) {
        return "sms_status="
                + encoded(
                        "[{\"uid\":\"i1.yidu-p1.r1.s1.yidu-p1.SMS\",\"report_status\":\"" + status + "\",\"sid\":1}]");
    }

    private static String reply(String id, String text, String apikey) throws Exception {
        var sign = md5(",," + id + ",+86 199 0000 0001,," + text + "," + apikey);
        return "sms_reply="
                + encoded("{\"id\":\"" + id + "\",\"mobile\":\"+86 199 0000 0001\",\"text\":\"" + text
                        + "\",\"_sign\":\"" + sign + "\"}");
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(ScriptedServer server) {
        return URLDecoder.decode(server.requests.getFirst().body(), StandardCharsets.UTF_8);
    }

    private double counted(String outcome) {
        return meters.find("liandong.notifier.callbacks").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** The edge may be a moment behind the journal. */
    private static void until(Callable<Boolean> done) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.call()) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    /** The next of its type: a reply and the end of its alert come by different ways, in either order. */
    private <E extends NotificationEvent> E next(Class<E> type) throws InterruptedException {
        var earlier = passed.stream().filter(type::isInstance).findFirst();
        if (earlier.isPresent()) {
            passed.remove(earlier.get());
            return type.cast(earlier.get());
        }
        while (true) {
            var next = journal.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("a " + type.getSimpleName() + " within 30 s").isNotNull();
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            passed.add(next);
        }
    }

    /** Sees that the description knows the answer. */
    private HttpResponse<String> post(String path, String body) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("../../contracts/api/notifier.openapi.yaml")));
        var described = path.replaceAll("[?].*", "")
                .replaceAll("sms|voice", "{channel}")
                .replace("/", "~1");
        assertThat(Json.mapper()
                        .<JsonNode>valueToTree(yaml)
                        .at("/paths/" + described + "/post/responses")
                        .has(Integer.toString(answer.statusCode())))
                .as(path + " " + answer.statusCode())
                .isTrue();
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ConfigurableApplicationContext start(ScriptedServer sms, ScriptedServer voice) throws Exception {
        var smsSettings = Files.writeString(
                folder.resolve("sms"),
                "apikey=an-invented-apikey\ncallbacksecret=an-invented-secret-of-16\nurl=" + sms.address() + "\n");
        var voiceSettings = Files.writeString(
                folder.resolve("voice"),
                "appid=1\nappkey=k\nproject=p\nreplykey=an-invented-replykey\nurl=" + voice.address() + "\n");
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties(
                        "liandong.notifier.port=0",
                        "liandong.notifier.sms.provider=yunpian-sms",
                        "liandong.notifier.sms.settings=" + smsSettings,
                        "liandong.notifier.voice.provider=submail-voice",
                        "liandong.notifier.voice.settings=" + voiceSettings)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", meters);
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
            if (jurisdiction.equals(YIDU)) {
                entry.events().forEach(event -> events.add((NotificationEvent) event));
            }
        }
    }
}
