package cn.liandong.notifier.channels.push;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.http.HttpCall;
import cn.liandong.notifier.channels.http.HttpCalls;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.Precedence;
import cn.liandong.runtime.serde.CurveKeys;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Writes to one browser through its push service, encrypted for it alone. That the service took it says not that it was shown. */
public final class WebPushChannel implements NotificationChannel {
    /** How long a service keeps it for a browser that is not running (ours): later the page itself tells what is open. */
    private static final int KEPT_SECONDS = 600;

    /** What a service names a message by, so that a repeat replaces the one still kept: 32 characters at most. */
    private static final int TOPIC_LENGTH = 32;

    private final PushSender sender;
    private final HttpCalls calls;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public WebPushChannel(
            PushSender sender, CallSettings settings, EgressGuard guard, InstantSource clock, MeterRegistry meters) {
        this.sender = sender;
        this.clock = clock;
        calls = new HttpCalls(Channel.WEB_PUSH, settings, guard, meters);
    }

    @Override
    public Channel channel() {
        return Channel.WEB_PUSH;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var to = PushAddress.read(address);
        return to == null
                ? Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS))
                : calls.call(request(to, sending, text), Precedence.of(sending), _ -> new CallResult.Taken())
                        .map(WebPushChannel::meant);
    }

    private HttpCall request(PushAddress to, NotificationSending sending, String text) {
        var id = sending.notification().value().getBytes(StandardCharsets.UTF_8);
        return new HttpCall(
                "POST",
                to.endpoint.toString(),
                Map.of(
                        "Authorization",
                        sender.authorization(to.endpoint, clock.instant()),
                        "Content-Encoding",
                        "aes128gcm",
                        "Content-Type",
                        "application/octet-stream",
                        "TTL",
                        String.valueOf(KEPT_SECONDS),
                        "Urgency",
                        "high",
                        "Topic",
                        Hashes.hex(Hashes.sha256(id)).substring(0, TOPIC_LENGTH)),
                encrypted(to, Json.mapper().writeValueAsBytes(PushNotice.of(sending, text))));
    }

    private ByteBuffer encrypted(PushAddress to, byte[] notice) {
        var salt = new byte[PushEncryption.SALT_BYTES];
        random.nextBytes(salt);
        return PushEncryption.encrypted(notice, to.key, to.secret, pair(), salt);
    }

    private KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CurveKeys.parameters(), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes keys on P-256", e);
        }
    }

    /** RFC 8030 section 7.3: a subscription that is over is answered 404, and 410 by those who remember it. */
    private static CallResult meant(CallResult result) {
        return switch (result) {
            case CallResult.Taken taken -> taken;
            case CallResult.Failed failed ->
                switch (failed.code()) {
                    case "HTTP_404", "HTTP_410" -> CallResult.failed(FailureCode.GONE);
                    case "HTTP_401", "HTTP_403" -> CallResult.failed(FailureCode.BAD_CREDENTIALS);
                    default -> failed;
                };
        };
    }

    @Override
    public void close() {
        calls.close();
    }
}
