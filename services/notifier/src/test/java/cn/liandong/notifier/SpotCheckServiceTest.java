package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.channels.HttpPeer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.ManualClock;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.Counter;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A spot check from the text that calls the post to the answer, by link and by SMS; a scribe stands for roster. */
class SpotCheckServiceTest {
    /** Of its own: the other tests of this process write to the same Kafka. */
    private static final Jurisdiction YUANAN = new Jurisdiction("420525");

    private static final PostId POST = new PostId("yuanan.duty");
    private static final Pattern LINK = Pattern.compile("应答链接： https://alerts\\.example\\.cn/a/(\\S+)");
    private static final Pattern CODE = Pattern.compile("回复 (\\d+) 应答。");

    private final RuntimeSettings settings = new RuntimeSettings(
            TestKafka.bootstrapServers(), 2, 1, 0, ManualClock.at(Instant.now().toString()));
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final List<AnswerSpotCheck> answers = new CopyOnWriteArrayList<>();
    private final List<Actor> askers = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private int port;
    private int asked;

    @Test
    void aPostAnswersBehindALinkAndByReplyAndOpeningAnswersNothing() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (client;
                var gateway = Gateway.start("test", settings, new SimpleMeterRegistry());
                var roster = Engine.start(
                        settings,
                        new Scribe<>(Topics.ROSTER, Topics.DUTY, RosterCommand.class, DutyEvent.class, this::decide),
                        Effects.none(),
                        new SimpleMeterRegistry(),
                        deaths::add);
                var webhook = ScriptedServer.saying(ScriptedServer.OK);
                var sms = ScriptedServer.saying(HttpPeer.answer("200 OK", "{\"code\": 0}"));
                var service = start(sms)) {
            port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                    .getPort();
            reached(gateway, "yuanan-p1", new Contact(Channel.WEBHOOK, webhook.address()));
            call(gateway, "yuanan-p1");
            var token = found(
                    LINK,
                    () -> webhook.requests.stream()
                            .map(request -> Json.mapper()
                                    .readTree(request.body())
                                    .path("text")
                                    .asString())
                            .toList());
            assertThat(until(token, page -> page.contains("<form"))).contains("抽查点名", "应答 Answer");
            assertThat(answers).isEmpty();
            assertThat(send("POST", "/a/" + token, "").body())
                    .contains("已应答（您本人）")
                    .doesNotContain("<form");
            assertThat(answers)
                    .containsExactly(
                            new AnswerSpotCheck(POST, new SpotCheckId("check-yuanan-p1"), new PersonId("yuanan-p1")));
            assertThat(askers)
                    .containsExactly(
                            new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, POST, new PersonId("yuanan-p1")));
            until(token, page -> page.contains("已应答（您本人）"));
            send("POST", "/a/" + token, "");
            assertThat(answers)
                    .as("an answered check is answered no second time")
                    .hasSize(1);

            reached(gateway, "yuanan-p2", new Contact(Channel.SMS, "199-0000-0525"));
            call(gateway, "yuanan-p2");
            var code = found(
                    CODE,
                    () -> sms.requests.stream()
                            .map(request -> URLDecoder.decode(request.body(), StandardCharsets.UTF_8))
                            .toList());
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            for (int id = 0; repliesThatAnswered() == 0 && System.nanoTime() < limit; id++) {
                // The edge may not have heard yet what the phone was told.
                assertThat(send("POST", "/providers/sms/replies", reply("r" + id, code))
                                .body())
                        .isEqualTo("SUCCESS");
            }
            while (answers.size() < 2 && System.nanoTime() < limit) {
                Thread.onSpinWait();
            }
            assertThat(answers).as("%s", meters.getMetersAsString()).hasSize(2);
            assertThat(answers.get(1).check()).isEqualTo(new SpotCheckId("check-yuanan-p2"));
            assertThat(roster.health().up()).isTrue();
        }
        assertThat(deaths).isEmpty();
    }

    private double repliesThatAnswered() {
        return meters
                .find("liandong.notifier.callbacks")
                .tags("channel", "sms", "kind", "replies", "outcome", "acknowledges")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Stands for roster: who is named by the post is called, and whoever answers has answered. */
    private Decision<DutyEvent> decide(Moment moment, RosterCommand command) {
        if (command instanceof AnswerSpotCheck answer) {
            answers.add(answer);
            askers.add(moment.actor());
            return Decision.accepted(List.of(
                    new SpotCheckAnswered(answer.check(), answer.post(), answer.person(), moment.now(), false)));
        }
        var person = ((CallSpotCheck) command).post().value();
        return Decision.accepted(List.of(new DutyNotice(
                "spot-check/" + person,
                new PersonId(person),
                NoticeKind.SPOT_CHECK,
                POST,
                null,
                moment.now(),
                moment.now().plusSeconds(300),
                new SpotCheckId("check-" + person))));
    }

    private static void reached(Gateway gateway, String person, Contact contact) throws Exception {
        var record = new PersonRecord(
                new PersonId(person), new OrganizationId("yuanan"), "某某", "199-0000-0525", List.of(contact));
        gateway.write(Topics.PEOPLE, YUANAN, person, record).get(20, TimeUnit.SECONDS);
    }

    private void call(Gateway gateway, String person) throws Exception {
        RosterCommand call = new CallSpotCheck(new PostId(person), 5);
        gateway.ask(
                        Topics.ROSTER,
                        YUANAN,
                        new CommandEnvelope<>("check-test-" + asked++, Actor.SYSTEM, Handling.SYSTEM, null, call))
                .get(20, TimeUnit.SECONDS);
    }

    /** What the provider was told, as soon as it was told it. */
    private static String found(Pattern pattern, Supplier<List<String>> texts) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < limit) {
            for (var text : texts.get()) {
                var match = pattern.matcher(text);
                if (match.find()) {
                    return match.group(1);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + pattern + " in " + texts.get());
    }

    /** Opens it as a scanner does, while the edge is behind the journals. */
    private String until(String token, Predicate<String> expected) throws Exception {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String page;
        do {
            Thread.onSpinWait();
            page = send("GET", "/a/" + token, "").body();
        } while (!expected.test(page) && System.nanoTime() < limit);
        assertThat(expected.test(page)).as(page).isTrue();
        return page;
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String reply(String id, String text) throws Exception {
        var signed = ",," + id + ",+86 199 0000 0525,," + text + ",an-invented-apikey";
        var sign = HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5").digest(signed.getBytes(StandardCharsets.UTF_8)));
        return "sms_reply="
                + URLEncoder.encode(
                        "{\"id\":\"" + id + "\",\"mobile\":\"+86 199 0000 0525\",\"text\":\"" + text + "\",\"_sign\":\""
                                + sign + "\"}",
                        StandardCharsets.UTF_8);
    }

    private ConfigurableApplicationContext start(ScriptedServer sms) throws Exception {
        var smsSettings =
                Files.writeString(folder.resolve("sms"), "apikey=an-invented-apikey\nurl=" + sms.address() + "\n");
        return new SpringApplicationBuilder(NotifierApplication.class)
                .web(WebApplicationType.REACTIVE)
                .logStartupInfo(false)
                .properties(
                        "liandong.notifier.port=0",
                        "liandong.notifier.allow-loopback=true",
                        "liandong.notifier.public-address=https://alerts.example.cn/",
                        "liandong.notifier.link-key=an-invented-key-for-a-test-of-32",
                        "liandong.notifier.sms.provider=yunpian-sms",
                        "liandong.notifier.sms.settings=" + smsSettings)
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
}
