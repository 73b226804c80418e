package cn.liandong.notifier.channels.robots;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.HttpPeer;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.UserGivenAddressContract;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What holds for every group's robot, besides what holds for every channel whose contact is a URL. */
abstract class RobotContract extends UserGivenAddressContract {
    /** The moment and the secret for which another program computed the signatures in the tests. */
    static final Instant MOMENT = Instant.ofEpochSecond(1_795_492_800L);

    static final String SECRET = "SEC0123456789abcdef";

    abstract Channel kind();

    /** The field of an answer that has its code. */
    abstract String codeField();

    abstract int codeOfBadSignature();

    /** The text of a document. */
    abstract String text(ScriptedServer.Request request);

    /** Whether the request is signed for MOMENT with SECRET. */
    abstract boolean isSigned(ScriptedServer.Request request);

    @Override
    protected Peer peer() {
        return new HttpPeer(answer("0"), answer(String.valueOf(codeOfBadSignature())), this::seen);
    }

    private String answer(String code) {
        return HttpPeer.answer("200 OK", "{\"" + codeField() + "\": " + code + ", \"errmsg\": \"?\"}");
    }

    private Peer.Seen seen(ScriptedServer.Request request) {
        var text = text(request);
        return new Peer.Seen(
                Objects.requireNonNull(request.headers().get("idempotency-key")), text, text.contains("重复通知"));
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings settings) {
        return open(SigningSecrets.of("secrets", List.of(peer.address() + " " + SECRET)), settings, true);
    }

    @Override
    protected NotificationChannel closed() {
        return open(SigningSecrets.NONE, patient(), false);
    }

    private NotificationChannel open(SigningSecrets secrets, CallSettings settings, boolean loopback) {
        return RobotChannel.of(
                kind(),
                settings,
                new EgressGuard(loopback),
                secrets,
                InstantSource.fixed(MOMENT),
                new SimpleMeterRegistry());
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.BAD_CREDENTIALS);
    }

    @Override
    protected List<String> secrets() {
        return List.of("token=secret", SECRET);
    }

    @Test
    void a_call_is_signed_where_the_secret_is_known_and_as_the_platform_wants_it() {
        var peer = (HttpPeer) open();
        assertThat(call(channelTo(peer, patient()), peer, 1, false)).isEqualTo(TAKEN);
        assertThat(call(keep(open(SigningSecrets.NONE, patient(), true)), peer, 1, false))
                .isEqualTo(TAKEN);
        var requests = peer.server().requests;
        assertThat(requests.stream().map(this::isSigned)).containsExactly(kind() != Channel.WECOM, false);
        assertThat(requests.getFirst().line()).startsWith("POST /hook?token=secret");
    }

    @Test
    void a_success_without_a_code_is_garbled() {
        for (var body : List.of("", "ok", "null", "[]", "{}", "{\"" + codeField() + "\": \"x\"}", "<html>")) {
            var peer = keep(new HttpPeer(HttpPeer.answer("200 OK", body), "", this::seen));
            assertThat(call(channelTo(peer, patient()), peer, 1, false))
                    .as(body)
                    .isEqualTo(failed(FailureCode.GARBLED));
        }
    }

    @Test
    void a_code_that_nobody_knows_is_a_refusal() {
        var peer = keep(new HttpPeer(answer("424242"), "", this::seen));
        assertThat(call(channelTo(peer, patient()), peer, 1, false)).isEqualTo(failed(FailureCode.PROVIDER_REFUSED));
    }

    static String text(ScriptedServer.Request request, String pointer) {
        return Json.mapper().readTree(request.body()).at(pointer).asString();
    }
}
