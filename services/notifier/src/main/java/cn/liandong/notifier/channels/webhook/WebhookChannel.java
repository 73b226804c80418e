package cn.liandong.notifier.channels.webhook;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.http.HttpCall;
import cn.liandong.notifier.channels.http.HttpCalls;
import cn.liandong.notifier.channels.isolation.CallSettings;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

/** Posts one JSON document to the address in the contact, once. The status of the answer says all. */
public final class WebhookChannel implements NotificationChannel {
    private final HttpCalls calls;

    public WebhookChannel(CallSettings settings, EgressGuard guard, MeterRegistry meters) {
        calls = new HttpCalls(Channel.WEBHOOK, settings, guard, meters);
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        return calls.call(HttpCall.json(address, sending, WebhookBody.of(sending, text)), _ -> new CallResult.Taken());
    }

    @Override
    public void close() {
        calls.close();
    }
}
