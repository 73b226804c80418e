package cn.liandong.console.signins;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after each wrong password of a name the next try of that name waits longer, up to ten seconds.
 * Nobody is ever locked out, so nobody can lock another out.
 */
final class SignInDelays {
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant lastAt) {}

    /** The longest untouched first; bounded, since names are whatever somebody types. */
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    /** How long a try of this name waits now. */
    synchronized Duration before(String username, Instant now) {
        var known = failures.get(username);
        if (known == null || known.lastAt().plus(FORGOTTEN_AFTER).isBefore(now)) {
            return Duration.ZERO;
        }
        var delay = FIRST.multipliedBy(1L << Math.min(known.count() - 1, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    synchronized void failed(String username, Instant now) {
        var known = failures.remove(username);
        boolean forgotten =
                known == null || known.lastAt().plus(FORGOTTEN_AFTER).isBefore(now);
        failures.put(username, new Failures(forgotten || known == null ? 1 : known.count() + 1, now));
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }
}
