package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `subscriptions`: a browser that shows one person's alerts, also while no page of the console is
 * open. A contact that the person made; a tombstone erases it.
 *
 * @param id `420583:push:` and the hex SHA-256 of the endpoint, so that a browser is one person's at a time
 * @param browser null once it has ended: the browser gave it up, or its push service forgot it
 * @param at when it was made, or ended
 */
public record PushSubscription(
        SubscriptionId id, PersonId person, @Nullable Browser browser, Instant at) {
    /**
     * What a browser is called by, as it says itself (W3C Push API). Whoever knows it can write to the browser, so it is in
     * no log and no picture.
     *
     * @param endpoint the push service's URL for it
     * @param p256dh its public key on P-256, uncompressed: 65 bytes in base64url
     * @param auth its secret, 16 bytes in base64url
     */
    public record Browser(String endpoint, String p256dh, String auth) {
        @Override
        public String toString() {
            return "a browser";
        }
    }

    /** Ended, with nothing left that it could be called by. */
    public PushSubscription ended(Instant when) {
        return new PushSubscription(id, person, null, when);
    }
}
