package cn.liandong.intake.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a repeat is the same report. Somebody in panic sends none; then the same body is the same report
 * for ten minutes, and a new one after that: the same words may be true again tomorrow.
 */
final class IdempotencyKeys {
    static final Duration SAME_BODY_IS_A_REPEAT_FOR = Duration.ofMinutes(10);

    private IdempotencyKeys() {}

    /**
     * A key.
     *
     * @param made by the edge, because the caller sent none
     */
    record Key(String value, boolean made) {}

    /**
     * The caller's own key, or one made of the body.
     *
     * @param receivedUnder when a report of this caller came under a key, null for a key that none came under
     */
    static Key of(
            @Nullable String header, String bodyHash, Instant now, Function<String, @Nullable Instant> receivedUnder) {
        if (header != null && !header.isBlank()) {
            return new Key(header.strip(), false);
        }
        long slot = now.getEpochSecond() / SAME_BODY_IS_A_REPEAT_FOR.toSeconds();
        var before = made(bodyHash, slot - 1);
        var received = receivedUnder.apply(before);
        boolean repeated =
                received != null && received.plus(SAME_BODY_IS_A_REPEAT_FOR).isAfter(now);
        return new Key(repeated ? before : made(bodyHash, slot), true);
    }

    private static String made(String bodyHash, long slot) {
        return "body-" + bodyHash.substring(0, 32) + "-" + slot;
    }
}
