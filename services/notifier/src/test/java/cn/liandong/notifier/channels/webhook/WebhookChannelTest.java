package cn.liandong.notifier.channels.webhook;

import static cn.liandong.notifier.channels.ScriptedServer.OK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class WebhookChannelTest {
    private static final CallResult TAKEN = new CallResult.Taken();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** The limits of the house, but few connections, and a breaker that stays open while a test looks at it. */
    private static final CallSettings SETTINGS = new CallSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            65_536,
            8,
            8,
            Duration.ofSeconds(4),
            Duration.ofSeconds(60));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WebhookChannel channel =
            new WebhookChannel(SETTINGS, new EgressGuard(true), SigningSecrets.NONE, InstantSource.system(), meters);

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void a_call_is_one_json_document_under_the_notifications_own_id() {
        try (var server = ScriptedServer.saying(OK)) {
            assertThat(call(server.address(), Story.sending("p1", 1, false))).isEqualTo(TAKEN);
            var request = server.requests.getFirst();
            assertThat(request.line()).isEqualTo("POST /hook?token=secret HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("idempotency-key", "i1.dongshi.officer.r1.s1.p1.WEBHOOK")
                    .containsEntry("content-type", "application/json; charset=utf-8");
            assertThat(Json.mapper().readTree(request.body()))
                    .isEqualTo(Json.mapper().readTree("""
                    {"notificationId": "i1.dongshi.officer.r1.s1.p1.WEBHOOK", "alertId": "i1.dongshi.officer",
                     "incidentId": "i1", "incidentNumber": "420583-20261124-001", "round": 1, "step": 1,
                     "personId": "p1", "postId": "dongshi.officer", "category": "FIRE", "placeText": "3 号罐区",
                     "siteName": "北厂",
                     "receivedAt": "2026-11-24T04:00:00Z", "saysExercise": false, "handling": "ACTUAL", "attempt": 1, "repeat": false,
                     "text": "火灾"}
                    """));
        }
    }

    @Test
    void every_attempt_has_the_same_id_and_says_which_it_is() {
        try (var server = ScriptedServer.saying("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")) {
            for (int attempt = 1; attempt <= 3; attempt++) {
                call(server.address(), Story.sending("p1", attempt, attempt == 3));
            }
            assertThat(server.requests).hasSize(3);
            assertThat(server.requests.stream().map(request -> request.headers().get("idempotency-key")))
                    .containsOnly("i1.dongshi.officer.r1.s1.p1.WEBHOOK");
            assertThat(server.requests.get(2).body()).contains("\"attempt\":3", "\"repeat\":true");
        }
    }

    @Test
    void connections_are_used_again() {
        try (var server = ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthank")) {
            for (int i = 0; i < 20; i++) {
                assertThat(call(server.address())).isEqualTo(TAKEN);
            }
            // A connection goes back a moment after its call has ended, so that a second one may be opened.
            assertThat(server.accepted.get()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_host_in_trouble_is_tried_again_and_one_that_turns_the_call_away_is_not() {
        assertThat(status("500 Error")).isEqualTo(new CallResult.Failed("HTTP_500", true));
        assertThat(status("503 Busy")).isEqualTo(new CallResult.Failed("HTTP_503", true));
        assertThat(status("429 Slow")).isEqualTo(new CallResult.Failed("HTTP_429", true));
        assertThat(status("404 Gone")).isEqualTo(new CallResult.Failed("HTTP_404", false));
        assertThat(status("204 No Content")).isEqualTo(TAKEN);
    }

    @Test
    void a_redirect_is_not_followed() {
        try (var elsewhere = ScriptedServer.saying(OK);
                var server = ScriptedServer.saying(
                        "HTTP/1.1 307 There\r\nLocation: " + elsewhere.address() + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(call(server.address())).isEqualTo(new CallResult.Failed("HTTP_307", false));
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void no_answer_in_time_may_have_reached_the_person() {
        try (var server = ScriptedServer.answering((request, connection) -> {})) {
            assertThat(call(server.address())).isEqualTo(CallResult.failed(FailureCode.TIMED_OUT));
            assertThat(FailureCode.mayHaveReached("TIMED_OUT")).isTrue();
        }
    }

    @Test
    void a_connection_that_ends_without_an_answer_may_have_reached_the_person_and_is_not_repeated_here() {
        try (var server = ScriptedServer.answering((request, connection) -> connection.close())) {
            assertThat(call(server.address())).isEqualTo(CallResult.failed(FailureCode.CONNECTION_LOST));
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void a_kept_connection_that_is_reset_at_its_next_call_is_not_called_again_here() {
        var calls = new AtomicInteger();
        try (var server = ScriptedServer.answering((request, connection) -> {
            if (calls.incrementAndGet() == 1) {
                ScriptedServer.write(connection, OK);
            } else {
                connection.setSoLinger(true, 0);
                connection.close();
            }
        })) {
            assertThat(call(server.address())).isEqualTo(TAKEN);
            assertThat(call(server.address())).isEqualTo(CallResult.failed(FailureCode.CONNECTION_LOST));
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_provider_that_closes_after_each_answer_is_told_each_call_at_most_once() {
        try (var server = ScriptedServer.answering((request, connection) -> {
            ScriptedServer.write(connection, OK);
            connection.close();
        })) {
            int taken = 0;
            int lost = 0;
            for (int i = 0; i < 40 && lost < 9; i++) {
                if (call(server.address(), numbered(i)).equals(TAKEN)) {
                    taken++;
                } else {
                    lost++;
                }
            }
            assertThat(taken).isPositive();
            assertThat(server.requests).hasSizeBetween(taken, taken + lost);
            assertThat(server.requests.stream().map(request -> request.headers().get("idempotency-key")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void an_answer_that_breaks_off_stays_an_answer() {
        try (var server = ScriptedServer.answering((request, connection) -> {
            ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
            connection.close();
        })) {
            assertThat(call(server.address())).isEqualTo(TAKEN);
        }
    }

    @Test
    void a_provider_that_does_not_speak_tls_is_said_to_fail_at_it_and_reached_nobody() {
        // It hangs up at the first line that is no request, as plain servers do.
        try (var server = ScriptedServer.saying(OK)) {
            assertThat(call(server.address().replace("http:", "https:")))
                    .isEqualTo(CallResult.failed(FailureCode.TLS_FAILED));
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_not_http_is_garbled() {
        for (var answer : List.of(
                "\u0001\u0002 what? \r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "{\"ok\": true}\r\n\r\n",
                "HTTP/1.1 204 OK\r\nx: " + "a".repeat(100_000))) {
            try (var server = ScriptedServer.saying(answer)) {
                assertThat(call(server.address())).as(answer).isEqualTo(CallResult.failed(FailureCode.GARBLED));
            }
        }
    }

    @Test
    void an_answer_without_an_end_is_cut_and_stays_an_answer() {
        var cut = new CountDownLatch(1);
        try (var server = ScriptedServer.answering((request, connection) -> {
            ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            try {
                while (true) {
                    ScriptedServer.write(connection, "x".repeat(10_000));
                }
            } finally {
                cut.countDown();
            }
        })) {
            assertThat(call(server.address())).isEqualTo(TAKEN);
            assertThat(await(cut)).isTrue();
        }
    }

    @Test
    void an_answer_that_drips_is_taken_at_its_status() {
        try (var server = ScriptedServer.answering((request, connection) ->
                ScriptedServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx"))) {
            assertThat(call(server.address())).isEqualTo(TAKEN);
        }
    }

    @Test
    void a_host_where_nobody_listens_is_unreachable_and_reached_nobody() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(call("http://127.0.0.1:" + port)).isEqualTo(CallResult.failed(FailureCode.UNREACHABLE));
        assertThat(FailureCode.mayHaveReached("UNREACHABLE")).isFalse();
    }

    @Test
    void an_address_that_is_none_is_given_up() {
        for (var address : List.of(
                "",
                "ftp://x/",
                "file:///etc/passwd",
                "http:///x",
                "http://a b/",
                "http://x:99999/",
                "mailto:x",
                "何処")) {
            assertThat(call(address)).as(address).isEqualTo(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
    }

    @Test
    void where_no_call_may_go_none_goes() {
        var closed = new WebhookChannel(
                SETTINGS,
                new EgressGuard(false),
                SigningSecrets.NONE,
                InstantSource.system(),
                new SimpleMeterRegistry());
        try (var server = ScriptedServer.saying(OK)) {
            int port = java.net.URI.create(server.address()).getPort();
            for (var host : List.of(
                    "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "LOCALHOST")) {
                var address = "http://" + host + ":" + port + "/";
                assertThat(closed.call(address, Story.sending("p1", 1, false), "火灾")
                                .block(LIMIT))
                        .as(address)
                        .isEqualTo(CallResult.failed(FailureCode.ADDRESS_REFUSED));
            }
            assertThat(server.accepted.get()).isZero();
            assertThat(call("http://10.0.0.1/")).isEqualTo(CallResult.failed(FailureCode.ADDRESS_REFUSED));
        } finally {
            closed.close();
        }
    }

    @Test
    void a_name_that_leads_nowhere_is_tried_again() {
        assertThat(call("http://no-such-host.invalid/")).isEqualTo(CallResult.failed(FailureCode.UNRESOLVED));
    }

    @Test
    void a_host_that_always_fails_is_left_alone() {
        try (var server = ScriptedServer.saying("HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n")) {
            for (int i = 0; i < 10; i++) {
                call(server.address());
            }
            assertThat(call(server.address())).isEqualTo(CallResult.failed(FailureCode.CIRCUIT_OPEN));
            assertThat(server.requests).hasSize(10);
            assertThat(meters.find("resilience4j.circuitbreaker.state").gauges())
                    .isNotEmpty();
        }
    }

    @Test
    void a_dead_host_delays_nobody_else() {
        var silent = new CountDownLatch(SETTINGS.connectionsPerHost());
        try (var dead = ScriptedServer.answering((request, connection) -> silent.countDown());
                var alive = ScriptedServer.saying(OK)) {
            var lost = new AtomicReference<List<CallResult>>(List.of());
            var done = new CountDownLatch(1);
            var all = Flux.merge(IntStream.range(0, 40)
                            .mapToObj(i -> channel.call(dead.address(), numbered(i), "火灾"))
                            .toList())
                    .collectList()
                    .subscribe(results -> {
                        lost.set(results);
                        done.countDown();
                    });
            // Every connection to the dead host is taken and waits for an answer that will not come.
            assertThat(await(silent)).isTrue();
            for (int i = 0; i < 50; i++) {
                assertThat(call(alive.address(), numbered(i))).isEqualTo(TAKEN);
            }
            assertThat(done.getCount()).as("the dead host is still waited for").isEqualTo(1);
            assertThat(await(done)).isTrue();
            assertThat(lost.get())
                    .hasSize(40)
                    .contains(CallResult.failed(FailureCode.BUSY), CallResult.failed(FailureCode.TIMED_OUT))
                    .doesNotContain(TAKEN);
            all.dispose();
        }
    }

    private CallResult status(String status) {
        try (var server = ScriptedServer.saying("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")) {
            return call(server.address());
        }
    }

    private CallResult call(String address) {
        return call(address, Story.sending("p1", 1, false));
    }

    private CallResult call(String address, NotificationSending sending) {
        var result = channel.call(address, sending, "火灾").block(LIMIT);
        if (result == null) {
            throw new AssertionError("a call without a result");
        }
        return result;
    }

    private static NotificationSending numbered(int i) {
        var one = Story.sending("p1", 1, false);
        return new NotificationSending(
                new NotificationId("n" + i),
                one.alert(),
                one.incident(),
                one.person(),
                one.post(),
                one.channel(),
                1,
                false,
                1,
                1,
                one.subject(),
                one.replyCode());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
