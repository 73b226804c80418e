package cn.liandong.notifier.channels.webhook;

import cn.liandong.notifier.CallResult;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

class WebhookContractTest extends UserGivenAddressContract {
    private static final String SECRET = "a-secret-that-no-log-holds";

    @Override
    protected Peer peer() {
        return new HttpPeer(ScriptedServer.OK, HttpPeer.answer("404 Not Found", ""), WebhookContractTest::seen);
    }

    private static Peer.Seen seen(ScriptedServer.Request request) {
        var body = Json.mapper().readTree(request.body());
        return new Peer.Seen(
                Objects.requireNonNull(request.headers().get("idempotency-key")),
                body.get("text").asString(),
                body.get("repeat").asBoolean());
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings settings) {
        return open(peer, settings, true);
    }

    @Override
    protected NotificationChannel closed() {
        return open(open(), patient(), false);
    }

    private static NotificationChannel open(Peer peer, CallSettings settings, boolean loopback) {
        var secrets = SigningSecrets.of("secrets", List.of(peer.address() + " " + SECRET));
        return new WebhookChannel(
                settings, new EgressGuard(loopback), secrets, InstantSource.system(), new SimpleMeterRegistry());
    }

    @Override
    protected CallResult refused() {
        return new CallResult.Failed("HTTP_404", false);
    }

    @Override
    protected List<String> secrets() {
        return List.of("token=secret", SECRET);
    }
}
