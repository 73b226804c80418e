package cn.liandong.notifier.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.wordings.AlertWording;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class WebhookChannelTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final WebhookChannel channel = channel(true);

    @AfterEach
    void end() {
        channel.close();
    }

    @ParameterizedTest
    @CsvSource({
        "204 No Content, , false",
        "200 OK, , false",
        "302 Found, HTTP_302, false",
        "404 Not Found, HTTP_404, false",
        "429 Too Many Requests, HTTP_429, true",
        "500 Internal Server Error, HTTP_500, true",
        "503 Service Unavailable, HTTP_503, true"
    })
    void aStatusSaysWhetherItWasTakenAndWhetherToTryAgain(
            String status, @org.jspecify.annotations.Nullable String code, boolean again) throws Exception {
        try (var host = new ScriptedHost("HTTP/1.1 " + status
                + "\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            var expected = code == null ? new CallResult.Taken() : new CallResult.Failed(code, again);
            assertThat(call(host.address())).isEqualTo(expected);
        }
    }

    @Test
    void theCallCarriesItsIdAndSaysHowLongItIs() throws Exception {
        try (var host = new ScriptedHost("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")) {
            call(host.address());

            assertThat(host.requests)
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .startsWith("POST /hook HTTP/1.1")
                            .containsIgnoringCase("idempotency-key: n1")
                            .containsIgnoringCase("content-length: ")
                            .doesNotContainIgnoringCase("transfer-encoding")
                            .contains("\"notificationId\":\"n1\"", "\"attempt\":1", "危险化学品泄漏，地点：一号 冷库"));
        }
    }

    @Test
    void silenceTimesOut() throws Exception {
        try (var host = new ScriptedHost(ScriptedHost.SILENCE)) {
            assertThat(call(host.address())).isEqualTo(new CallResult.Failed("TIMED_OUT", true));
        }
    }

    @Test
    void aHostThatHangsUpIsNotSilentlyCalledTwice() throws Exception {
        try (var host = new ScriptedHost(null)) {
            assertThat(call(host.address())).isEqualTo(new CallResult.Failed("CONNECTION_LOST", true));
            assertThat(host.requests).hasSize(1);
        }
    }

    @Test
    void garbageIsNoAnswer() throws Exception {
        try (var host = new ScriptedHost("this is not http at all\r\n\r\n")) {
            assertThat(call(host.address())).isEqualTo(new CallResult.Failed("GARBLED", true));
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(call("http://127.0.0.1:" + port + "/")).isEqualTo(new CallResult.Failed("UNREACHABLE", true));
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.org/", "no address", "http:///path", "''"})
    void whatIsNoAddressIsSaidSo(String address) {
        assertThat(call(address)).isEqualTo(new CallResult.Failed("BAD_ADDRESS", false));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:9/", "http://[::1]:9/", "http://10.0.0.1/", "http://localhost:9/"})
    void withoutTheOperatorsWordNothingOfThisMachineIsCalled(String address) {
        var strict = channel(false);
        try {
            assertThat(strict.call(address, sending()).block(LONG))
                    .isEqualTo(new CallResult.Failed("ADDRESS_REFUSED", false));
        } finally {
            strict.close();
        }
    }

    @Test
    void aSilentHostDelaysNobodyElse() throws Exception {
        try (var silent = new ScriptedHost(ScriptedHost.SILENCE);
                var quick = new ScriptedHost("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")) {
            var stuck = Mono.when(java.util.stream.IntStream.range(0, 50)
                            .mapToObj(i -> channel.call(silent.address(), sending()))
                            .toList())
                    .toFuture();

            assertThat(call(quick.address())).isEqualTo(new CallResult.Taken());
            assertThat(stuck).isNotDone();
        }
    }

    private CallResult call(String address) {
        var result = channel.call(address, sending()).block(LONG);
        if (result == null) {
            throw new AssertionError("a call always has a result");
        }
        return result;
    }

    private static WebhookChannel channel(boolean loopback) {
        return new WebhookChannel(
                WebhookSettings.STANDARD,
                new EgressGuard(loopback),
                sending -> AlertWording.text(sending.subject(), sending.repeat(), ZoneId.of("Asia/Shanghai")),
                new SimpleMeterRegistry());
    }

    private static NotificationSending sending() {
        return new NotificationSending(
                new NotificationId("n1"),
                new AlertId("a1"),
                new IncidentId("i1"),
                new PersonId("p1"),
                new PostId("post1"),
                Channel.WEBHOOK,
                1,
                false,
                1,
                1,
                new AlertSubject(
                        "420583-20261124-001",
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "一号\n冷库",
                        Instant.parse("2026-11-24T04:00:00Z"),
                        false,
                        Handling.ACTUAL));
    }
}
