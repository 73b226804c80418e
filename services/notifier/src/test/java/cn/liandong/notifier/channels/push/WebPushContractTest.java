package cn.liandong.notifier.channels.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.HttpPeer;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.UserGivenAddressContract;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPushContractTest extends UserGivenAddressContract {
    private static final Instant MOMENT = Instant.parse("2026-11-24T04:00:00Z");
    private static final String TAKES = HttpPeer.answer("201 Created", "");
    private static final Pattern CREDENTIALS = Pattern.compile("vapid t=([^.]+)\\.([^.]+)\\.([^,]+), k=(.+)");

    private final KeyPair sender = PushKeys.pair();
    private final Browser browser = Browser.fresh();

    @Override
    protected Peer peer() {
        return new PushService(HttpPeer.answer("410 Gone", ""));
    }

    /** Stands for the push service, and reads what it cannot: with the browser's key. */
    private final class PushService implements Peer {
        private final HttpPeer http;

        PushService(String refuses) {
            http = new HttpPeer(TAKES, refuses, this::seen);
        }

        private Seen seen(ScriptedServer.Request request) {
            var notice = notice(request);
            return new Seen(
                    notice.get("notificationId").asString(),
                    notice.get("text").asString(),
                    notice.get("repeat").asBoolean());
        }

        @Override
        public String address() {
            return contact(http.address());
        }

        @Override
        public void does(Mode mode) {
            http.does(mode);
        }

        @Override
        public List<Seen> seen() {
            return http.seen();
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private tools.jackson.databind.JsonNode notice(ScriptedServer.Request request) {
        return Json.mapper().readTree(browser.read(request.body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    protected String contact(String url) {
        return browser.contact(url);
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings settings) {
        return open(settings, true);
    }

    @Override
    protected NotificationChannel closed() {
        return open(patient(), false);
    }

    private NotificationChannel open(CallSettings settings, boolean loopback) {
        return new WebPushChannel(
                new PushSender(
                        (ECPublicKey) sender.getPublic(),
                        (ECPrivateKey) sender.getPrivate(),
                        "mailto:duty@city.example"),
                settings,
                new EgressGuard(loopback),
                InstantSource.fixed(MOMENT),
                new SimpleMeterRegistry());
    }

    @Override
    protected CallResult refused() {
        return failed(FailureCode.GONE);
    }

    @Override
    protected List<String> secrets() {
        var contact = Json.mapper().readTree(contact("https://push.example.net/"));
        return List.of(
                "token=secret",
                contact.get("auth").asString(),
                contact.get("p256dh").asString(),
                "vapid t=");
    }

    @Test
    void the_service_is_told_who_calls_how_urgent_it_is_and_how_long_it_keeps() throws GeneralSecurityException {
        var service = keep(new PushService(""));
        var channel = channelTo(service, patient());
        call(channel, service, 1, false);
        call(channel, service, 2, true);
        var requests = service.http.server().requests;
        var headers = requests.getFirst().headers();
        assertThat(headers)
                .containsEntry("ttl", "600")
                .containsEntry("urgency", "high")
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("topic", requests.getLast().headers().get("topic"))
                .doesNotContainKey("idempotency-key");
        assertThat(headers.get("topic")).matches("[0-9a-f]{32}");
        assertThat(requests.getFirst().body().substring(0, 16))
                .as("a salt is used once")
                .isNotEqualTo(requests.getLast().body().substring(0, 16));

        var parts = CREDENTIALS.matcher(Objects.requireNonNull(headers.get("authorization")));
        assertThat(parts).matches();
        assertThat(Base64.getUrlDecoder().decode(parts.group(4)))
                .isEqualTo(CurveKeys.point((ECPublicKey) sender.getPublic()));
        var claims = Json.mapper().readTree(Base64.getUrlDecoder().decode(parts.group(2)));
        var url = service.http.address();
        assertThat(claims.get("aud").asString()).isEqualTo(url.substring(0, url.indexOf("/hook")));
        assertThat(claims.get("sub").asString()).isEqualTo("mailto:duty@city.example");
        assertThat(claims.get("exp").asLong()).isEqualTo(MOMENT.getEpochSecond() + 12 * 3_600);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(sender.getPublic());
        signature.update((parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.group(3))))
                .isTrue();
    }

    @Test
    void the_browser_learns_which_incident_it_is_and_whether_it_is_a_drill() {
        var service = keep(new PushService(""));
        call(channelTo(service, patient()), service, 1, false);
        var sending = Story.sending("p1", 1, false);
        var notice = notice(service.http.server().requests.getFirst());
        assertThat(notice.get("incidentId").asString())
                .isEqualTo(sending.incident().value());
        assertThat(notice.get("alertId").asString()).isEqualTo(sending.alert().value());
        assertThat(notice.get("exercise").asBoolean()).isFalse();
        assertThat(notice.get("title").asString()).isEqualTo("联动警报");
    }

    @Test
    void a_notice_of_a_drill_says_so_before_anything_else() throws IOException {
        var service = keep(new PushService(""));
        var one = Story.sending("p1", 1, false);
        var subject =
                new AlertSubject("420583-20261124-001", Category.FIRE, "北厂", Story.NOON, false, Handling.EXERCISE);
        var drill = new NotificationSending(
                one.notification(),
                one.alert(),
                one.incident(),
                one.person(),
                one.post(),
                one.channel(),
                1,
                false,
                1,
                1,
                subject,
                one.replyCode());
        channelTo(service, patient())
                .call(service.address(), drill, "（演练）【联动警报】火灾")
                .block(LIMIT);
        var notice = notice(service.http.server().requests.getFirst());
        assertThat(notice)
                .as("what the page's worker is tested with")
                .isEqualTo(Json.mapper().readTree(Files.readString(Path.of("../../contracts/api/push-notice.json"))));
        assertThat(notice.get("title").asString()).startsWith("【演练】");
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found,            GONE,            false",
        "410 Gone,                 GONE,            false",
        "401 Unauthorized,         BAD_CREDENTIALS, false",
        "403 Forbidden,            BAD_CREDENTIALS, false",
        "413 Content Too Large,    HTTP_413,        false",
        "429 Too Many Requests,    HTTP_429,        true",
        "307 Temporary Redirect,   HTTP_307,        false",
    })
    void what_the_service_answers_has_a_name(String status, String code, boolean again) {
        var service = keep(new PushService(HttpPeer.answer(status, "")));
        service.does(Peer.Mode.REFUSES);
        assertThat(call(channelTo(service, patient()), service, 1, false))
                .isEqualTo(new CallResult.Failed(code, again));
    }

    @Test
    void a_contact_that_is_no_browser_is_given_up() {
        var service = keep(new PushService(""));
        var channel = channelTo(service, patient());
        var good = contact(service.http.address());
        for (var bad : List.of(
                "",
                "null",
                "{}",
                "https://push.example.net/x",
                offTheCurve(good),
                good.replaceFirst("\"auth\":\"....", "\"auth\":\""),
                good.replaceFirst("\"auth\":\"[^\"]*\"", "\"auth\":null"))) {
            assertThat(channel.call(bad, Story.sending("p1", 1, false), "火灾").block(LIMIT))
                    .as(bad)
                    .isEqualTo(failed(FailureCode.BAD_ADDRESS));
        }
        assertThat(service.seen()).isEmpty();
    }

    /** The letter after the first one holds the beginning of x: another one must stand there, or the point stays. */
    private static String offTheCurve(String contact) {
        var before = "\"p256dh\":\"B";
        var at = contact.indexOf(before) + before.length();
        return contact.substring(0, at) + (contact.charAt(at) == 'A' ? 'B' : 'A') + contact.substring(at + 1);
    }
}
