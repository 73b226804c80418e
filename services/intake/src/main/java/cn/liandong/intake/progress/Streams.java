package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How many readers follow reports at the same time: so many for each key, and so many in all. */
public final class Streams {
    private static final int COME_AGAIN_AFTER_SECONDS = 30;

    private final int mostOfKey;
    private final int most;
    private final Map<CredentialId, Integer> ofKey = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** Ours: an enterprise follows a handful of reports, and an instance of intake holds a thousand idle connections. */
    public static Streams usual() {
        return new Streams(8, 1_000);
    }

    public Streams(int mostOfKey, int most) {
        this.mostOfKey = mostOfKey;
        this.most = most;
    }

    /** Takes a place, or turns away; what is returned gives it back, once. */
    Runnable enter(CredentialId key) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            throw tooMany();
        }
        if (ofKey.merge(key, 1, Integer::sum) > mostOfKey) {
            leave(key);
            throw tooMany();
        }
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave(key);
            }
        };
    }

    /** How many there are. */
    public int count() {
        return all.get();
    }

    private void leave(CredentialId key) {
        ofKey.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }

    private static TurnedAway tooMany() {
        return TurnedAway.untilSeconds(Problem.TOO_MANY_STREAMS, COME_AGAIN_AFTER_SECONDS, null);
    }
}
