package cn.liandong.notifier;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
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

    @Override
    void close();
}
