package cn.liandong.notifier.channels.webhook;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Signature;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.http.HttpCall;
import cn.liandong.notifier.channels.http.HttpCalls;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.Precedence;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HexFormat;
import reactor.core.publisher.Mono;

/**
 * Posts one JSON document to the address in the contact, once, signed where a secret is shared with it. The status of
 * the answer says all. What a receiver sees is told in `contracts/api/notifier.openapi.yaml`.
 */
public final class WebhookChannel implements NotificationChannel {
    private final HttpCalls calls;
    private final SigningSecrets secrets;
    private final InstantSource clock;

    public WebhookChannel(
            CallSettings settings,
            EgressGuard guard,
            SigningSecrets secrets,
            InstantSource clock,
            MeterRegistry meters) {
        calls = new HttpCalls(Channel.WEBHOOK, settings, guard, meters);
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var call = HttpCall.json(address, sending, WebhookBody.of(sending, text));
        return calls.call(signed(call), Precedence.of(sending), _ -> new CallResult.Taken());
    }

    /** The time is signed too, so that a receiver can turn away a call that somebody recorded and sends again. */
    private HttpCall signed(HttpCall call) {
        var secret = secrets.of(call.address());
        if (secret == null) {
            return call;
        }
        long seconds = clock.instant().getEpochSecond();
        var code = HexFormat.of().formatHex(Signature.of(secret, seconds + "." + call.text()));
        return call.with("Liandong-Signature", "t=" + seconds + ",v1=" + code);
    }

    @Override
    public void close() {
        calls.close();
    }
}
