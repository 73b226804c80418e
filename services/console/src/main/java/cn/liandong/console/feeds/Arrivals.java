package cn.liandong.console.feeds;

import cn.liandong.contracts.ids.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one sign-in may connect. A page says one thing in a connection, its hello, and is sent a whole picture for it: so
 * this is what it may ask for, too. A page that lost its server comes back far more rarely.
 */
final class Arrivals {
    static final int AT_ONCE = 30;
    static final Duration ONE_EVERY = Duration.ofSeconds(2);

    private static final int MOST_SIGN_INS = 20_000;

    private record Left(long millis, Instant at) {}

    /** What is left is counted in the time it takes to come back; the one that was silent longest goes first. */
    private final Map<CredentialId, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CredentialId, Left> eldest) {
            return size() > MOST_SIGN_INS;
        }
    };

    /** Whether it may now; then it counts. */
    synchronized boolean may(CredentialId signIn, Instant now) {
        long whole = ONE_EVERY.toMillis() * AT_ONCE;
        var known = left.get(signIn);
        long since = known == null
                ? 0
                : Math.max(0, Duration.between(known.at(), now).toMillis());
        long have = known == null ? whole : Math.min(whole, known.millis() + since);
        boolean may = have >= ONE_EVERY.toMillis();
        left.put(signIn, new Left(may ? have - ONE_EVERY.toMillis() : have, now));
        return may;
    }
}
