package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whose alerts a browser shows, as its page asks for it. */
class PushServerTest {
    private static final String ENDPOINT = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV";
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final PersonId DUTY_OFFICER = City.person(City.CITY);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final ConsoleServer server = new ConsoleServer();
    private String cookie = "";

    @BeforeEach
    void start() {
        server.opensForDuty();
        cookie = server.cookie(City.CITY);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void nothing_that_a_browser_is_called_by_was_logged() {
        root.detachAppender(lines);
        server.close();
        assertThat(lines.list)
                .noneMatch(line -> line.getFormattedMessage().contains(AUTH)
                        || line.getFormattedMessage().contains("JzLQ3raZ"));
    }

    @Test
    void the_page_is_told_the_key_to_subscribe_with() {
        var answer = server.send("GET", "/api/push", null, "Cookie", cookie);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"publicKey\":\"BE6E22Q5GMyYMPm64OP0TzuXsAOE_NNy6bJtKoc6o7ZHdFZOVokVSEPUOH_U9sYHVuLXFMyAkOFZ4nF2gNX_1Dw\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(server.send("GET", "/api/push", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_becomes_a_contact_of_whoever_is_on_duty_and_ends_without_a_trace_of_how_it_is_called() {
        assertThat(subscribe(DUTY_OFFICER.value(), ENDPOINT, P256DH, AUTH).statusCode())
                .isEqualTo(204);
        var id = new SubscriptionId(
                "420583:push:" + Hashes.hex(Hashes.sha256(ENDPOINT.getBytes(StandardCharsets.UTF_8))));
        assertThat(server.subscribed)
                .containsExactly(new PushSubscription(
                        id,
                        DUTY_OFFICER,
                        new PushSubscription.Browser(ENDPOINT, P256DH, AUTH),
                        server.clock.instant()));

        assertThat(post("/api/push/subscription/ending", Map.of("personId", DUTY_OFFICER.value(), "endpoint", ENDPOINT))
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.subscribed.getLast())
                .isEqualTo(new PushSubscription(id, DUTY_OFFICER, null, server.clock.instant()));
    }

    @Test
    void it_is_nobodys_who_is_not_on_duty_at_the_officers_own_post() {
        for (var other : List.of(City.person(City.DONGSHI_TOWN).value(), "nobody")) {
            var answer = subscribe(other, ENDPOINT, P256DH, AUTH);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("NOT_ON_DUTY");
        }
        assertThat(server.subscribed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://push.example.net/x, good, good, NO_BROWSER",
                "https://a:b@push.example.net/x, good, good, NO_BROWSER",
                "https:///x, good, good, NO_BROWSER",
                "not a url, good, good, NO_BROWSER",
                "long, good, good, NO_BROWSER",
                "good, BCVxsr7N, good, NO_BROWSER",
                "good, off the curve, good, NO_BROWSER",
                "good, good, BTBZ, NO_BROWSER",
                "good, good, **, NO_BROWSER",
                "-, good, good, FIELD_NEEDED",
                "good, -, good, FIELD_NEEDED",
                "good, good, -, FIELD_NEEDED",
            })
    void what_is_no_browser_is_turned_away(
            @Nullable String endpoint, @Nullable String p256dh, @Nullable String auth, String code) {
        var url = "good".equals(endpoint)
                ? ENDPOINT
                : "long".equals(endpoint) ? "https://push.example.net/" + "x".repeat(1_000) : endpoint;
        var point = "good".equals(p256dh)
                ? P256DH
                : "off the curve".equals(p256dh) ? P256DH.substring(0, 86) + "8" : p256dh;
        var answer = subscribe(DUTY_OFFICER.value(), url, point, "good".equals(auth) ? AUTH : auth);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(server.subscribed).isEmpty();
    }

    @Test
    void what_is_not_known_to_be_kept_is_asked_again() {
        server.writing = false;
        var answer = subscribe(DUTY_OFFICER.value(), ENDPOINT, P256DH, AUTH);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("NOT_NOW");
    }

    @Test
    void without_keys_the_page_is_told_so_and_nothing_is_kept_but_what_stood_can_be_ended() {
        try (var off = new ConsoleServer("liandong.push.public-key-file=")) {
            off.opensForDuty();
            var officer = off.cookie(City.CITY);
            assertThat(off.send("GET", "/api/push", null, "Cookie", officer).body())
                    .isEqualTo("{}");
            var asked = Json.mapper().writeValueAsString(body(DUTY_OFFICER.value(), ENDPOINT, P256DH, AUTH));
            var answer = off.send(
                    "POST", "/api/push/subscription", asked, "Cookie", officer, "Content-Type", "application/json");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(code(answer)).isEqualTo("PUSH_OFF");
            assertThat(off.send(
                                    "POST",
                                    "/api/push/subscription/ending",
                                    asked,
                                    "Cookie",
                                    officer,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(off.subscribed).extracting(PushSubscription::browser).containsOnlyNulls();
        }
    }

    private HttpResponse<String> subscribe(
            String person, @Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
        return post("/api/push/subscription", body(person, endpoint, p256dh, auth));
    }

    private static Object body(
            String person, @Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
        return new Sent(person, endpoint, new SentKeys(p256dh, auth));
    }

    private record SentKeys(
            @Nullable String p256dh, @Nullable String auth) {}

    private record Sent(String personId, @Nullable String endpoint, SentKeys keys) {}

    private HttpResponse<String> post(String path, Object body) {
        return server.send(
                "POST",
                path,
                Json.mapper().writeValueAsString(body),
                "Cookie",
                cookie,
                "Content-Type",
                "application/json");
    }

    private static String code(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body()).get("code").asString();
    }
}
