package cn.liandong.notifier.channels;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The channels that are on in this installation. */
public final class Channels implements AutoCloseable {
    private final Map<Channel, NotificationChannel> on = new EnumMap<>(Channel.class);

    public Channels(List<NotificationChannel> channels) {
        for (var channel : channels) {
            on.put(channel.channel(), channel);
        }
    }

    /** Calls on the channel that the attempt names; one that is off fails at once, so that the next can follow. */
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var channel = on.get(sending.channel());
        return channel == null
                ? Mono.just(CallResult.failed(FailureCode.CHANNEL_OFF))
                : channel.call(address, sending, text);
    }

    /** How providers tell afterwards what came of calls. */
    public List<CallbackReader> callbacks() {
        return on.values().stream()
                .flatMap(channel -> channel.callbacks().stream())
                .toList();
    }

    @Override
    public void close() {
        on.values().forEach(NotificationChannel::close);
    }
}
