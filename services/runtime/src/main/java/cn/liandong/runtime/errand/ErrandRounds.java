package cn.liandong.runtime.errand;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.errand.Outstanding.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which outstanding errands are to be sent now: each new one at once, and again at a growing interval until answered. */
final class ErrandRounds {
    /** Whoever is asked may be stuck for a day: it need not find a repeat for every three seconds of it. */
    static final int MOST_TIMES_LONGER = 20;

    private static final Comparator<Map.Entry<String, Open>> OLDEST_FIRST =
            Comparator.<Map.Entry<String, Open>, Instant>comparing(
                            one -> one.getValue().at())
                    .thenComparing(Map.Entry::getKey);

    private final long againAfterNanos;
    private final Map<String, Next> sent = new HashMap<>();

    private record Next(long atNanos, long intervalNanos) {}

    ErrandRounds(Duration againAfter) {
        againAfterNanos = againAfter.toNanos();
    }

    /** Those to send, the oldest first; they count as sent. */
    List<Map.Entry<String, Open>> due(Outstanding outstanding, Predicate<Jurisdiction> owned, long nowNanos) {
        sent.keySet().retainAll(outstanding.open().keySet());
        return outstanding.open().entrySet().stream()
                .filter(one -> owned.test(one.getValue().from()) && isDue(one.getKey(), nowNanos))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private boolean isDue(String id, long nowNanos) {
        var next = sent.get(id);
        if (next != null && nowNanos - next.atNanos() < 0) {
            return false;
        }
        long interval = next == null
                ? againAfterNanos
                : Math.min(next.intervalNanos() * 2, againAfterNanos * MOST_TIMES_LONGER);
        sent.put(id, new Next(nowNanos + interval, interval));
        return true;
    }
}
