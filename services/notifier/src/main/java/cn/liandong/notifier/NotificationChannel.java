package cn.liandong.notifier;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.util.List;
import reactor.core.publisher.Mono;

/** A way to reach a person, as it is called. One is `channels/<name>/`; all of them pass the contract test of channels. */
public interface NotificationChannel extends AutoCloseable {
    Channel channel();

    /**
     * Makes one call; never an error, never later than the channel's limit, and never on the caller's thread for long.
     * Whether there is another attempt is the journal's to decide.
     *
     * @param address what stands in the person's contact
     * @param text the sentence for the person
     */
    Mono<CallResult> call(String address, NotificationSending sending, String text);

    /** How its provider tells afterwards what came of calls; none where it does not, or cannot prove that it is the provider. */
    default List<CallbackReader> callbacks() {
        return List.of();
    }

    @Override
    void close();
}
