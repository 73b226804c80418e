package cn.liandong.notifier.channels.isolation;

import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Sinks;

/**
 * The calls to one host that wait for a line, in the order in which they get one: by {@link Precedence}; of first calls the
 * newest, which can still be early, and of all others the oldest, so that each has its turn.
 */
final class WaitingCalls {
    private final int most;
    private final TreeSet<Waiting> order = new TreeSet<>(Comparator.comparing(Waiting::precedence)
            .thenComparingLong(one -> one.precedence() == Precedence.FIRST ? -one.number() : one.number()));
    private long asked;

    /**
     * One that waits.
     *
     * @param number in the order in which they asked, from 1
     * @param turn ends when it has a line, with an error when it must give way
     */
    record Waiting(Precedence precedence, long number, Sinks.Empty<Void> turn) {}

    /** @param most so many wait; of one more the last in order gives way */
    WaitingCalls(int most) {
        this.most = most;
    }

    Waiting add(Precedence precedence) {
        var one = new Waiting(precedence, ++asked, Sinks.empty());
        order.add(one);
        return one;
    }

    /** Takes out one that is too many; null where there is room for all. */
    @Nullable
    Waiting removeSurplus() {
        return order.size() > most ? order.pollLast() : null;
    }

    /** Who is next; null where nobody waits. */
    @Nullable
    Waiting next() {
        return order.isEmpty() ? null : order.first();
    }

    void remove(Waiting one) {
        order.remove(one);
    }
}
