package cn.liandong.runtime.deadline;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is due in one partition: by the wall clock, or by elapsed time since the deadline was first seen, whichever
 * comes first, so that a clock set back an hour delays nothing. What was found is found again after a while, until the
 * decision that it asked for has removed it.
 *
 * <p>A deadline's time is the brokers' clock plus a delay. A deadline that is seen as it is set is therefore due a little
 * early by this machine's clock at most: where that clock is ahead of the brokers' by more than the delay, every new deadline
 * would be due at once, and silence would escalate without a pause.
 */
public final class DeadlineClock<C> {
    /** A lost send is repeated after this long; a repeat changes nothing. */
    static final long AGAIN_AFTER_NANOS = 3_000_000_000L;

    /** At most so many are on their way at a time, so that a storm of them leaves room for what people ask. */
    static final int MOST_ON_THE_WAY = 100;

    /** So much before its delay has passed here a deadline may be due, and by half its delay at most. */
    static final Duration MOST_EARLY = Duration.ofSeconds(2);

    private final Map<Jurisdiction, Seen> seen = new HashMap<>();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private Duration oldestOverdue = Duration.ZERO;

    /**
     * A deadline to send.
     *
     * @param commandId the same for every sending of this deadline
     */
    public record DueNow<C>(Jurisdiction jurisdiction, Deadline<C> deadline, String commandId) {}

    private static final class Seen {
        /** Of each keeper, in their order. */
        final List<Long> lastNumbers = new ArrayList<>();

        final PriorityQueue<Waiting> byElapsed = new PriorityQueue<>(Comparator.comparingLong(Waiting::dueNanos));
        final PriorityQueue<Waiting> byWall =
                new PriorityQueue<>(Comparator.comparing(Waiting::dueByWall).thenComparing(Waiting::id));
    }

    /**
     * @param keeper which of the capabilities keeps it
     * @param dueAt which setting of the deadline it is: one that was moved has another
     */
    private record Waiting(int keeper, String id, Instant dueAt, Instant dueByWall, long dueNanos) {
        boolean isStill(@Nullable Deadline<?> deadline) {
            return deadline != null && deadline.dueAt().equals(dueAt);
        }
    }

    /**
     * At most 100 that are due in this jurisdiction and not on their way, the oldest first.
     *
     * @param deadlines of every capability that keeps some, always in the same order
     * @param answered by command id, whether it was decided already: what is set all the same (the rule threw, or refused) is
     *     not sent again, or a hundred of them would keep every other from its turn
     */
    public List<DueNow<C>> due(
            Jurisdiction jurisdiction,
            List<Deadlines<C>> deadlines,
            Instant now,
            long nowNanos,
            Predicate<String> answered) {
        var mine = seen.computeIfAbsent(jurisdiction, any -> new Seen());
        for (int keeper = 0; keeper < deadlines.size(); keeper++) {
            learn(mine, keeper, deadlines.get(keeper), now, nowNanos);
            noteOldest(deadlines.get(keeper).due(now, 1), now);
        }
        var due = new ArrayList<DueNow<C>>();
        while (onTheWay.size() < MOST_ON_THE_WAY) {
            var next = next(mine, now, nowNanos);
            if (next == null) {
                break;
            }
            var deadline = deadlines.get(next.keeper()).find(next.id());
            if (deadline == null || !next.isStill(deadline)) {
                continue;
            }
            var commandId = commandId(jurisdiction, deadline);
            if (!answered.test(commandId)) {
                // It comes again, should this sending be lost.
                mine.byElapsed.add(new Waiting(
                        next.keeper(), next.id(), next.dueAt(), next.dueByWall(), nowNanos + AGAIN_AFTER_NANOS + 1));
                if (onTheWay.putIfAbsent(commandId, nowNanos) == null) {
                    due.add(new DueNow<>(jurisdiction, deadline, commandId));
                }
            }
        }
        return due;
    }

    /** The next that either clock says is due. */
    private static @Nullable Waiting next(Seen mine, Instant now, long nowNanos) {
        var wall = mine.byWall.peek();
        if (wall != null && !wall.dueByWall().isAfter(now)) {
            return mine.byWall.remove();
        }
        var elapsed = mine.byElapsed.peek();
        return elapsed != null && elapsed.dueNanos() <= nowNanos ? mine.byElapsed.remove() : null;
    }

    private static String commandId(Jurisdiction jurisdiction, Deadline<?> deadline) {
        return "deadline/" + jurisdiction + "/" + deadline.id() + "/" + deadline.dueAt();
    }

    /** Begins a round: what was sent long ago may be sent again, and the oldest overdue is measured anew. */
    public void beginRound(long nowNanos) {
        oldestOverdue = Duration.ZERO;
        onTheWay.values().removeIf(sentAt -> nowNanos - sentAt > AGAIN_AFTER_NANOS);
    }

    /** The decision on this deadline is accepted: its place is free. */
    public void settled(String commandId) {
        onTheWay.remove(commandId);
    }

    /** How long the oldest deadline of the last round has been overdue, on the wall clock. */
    public Duration oldestOverdue() {
        return oldestOverdue;
    }

    private static void learn(Seen mine, int keeper, Deadlines<?> deadlines, Instant now, long nowNanos) {
        // What was there at the start may be long overdue: its time is all that is known of it.
        boolean atTheStart = mine.lastNumbers.size() == keeper;
        if (atTheStart) {
            mine.lastNumbers.add(0L);
        }
        for (var deadline : deadlines.setSince(mine.lastNumbers.get(keeper))) {
            var delay = Duration.ofMillis(deadline.delayMillis());
            var byWall = atTheStart
                    ? deadline.dueAt()
                    : later(deadline.dueAt(), now.plus(delay).minus(early(delay)));
            var waiting = new Waiting(keeper, deadline.id(), deadline.dueAt(), byWall, nowNanos + delay.toNanos());
            mine.byElapsed.add(waiting);
            mine.byWall.add(waiting);
        }
        mine.lastNumbers.set(keeper, deadlines.lastNumber());
    }

    private static Duration early(Duration delay) {
        var half = delay.dividedBy(2);
        return half.compareTo(MOST_EARLY) < 0 ? half : MOST_EARLY;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void noteOldest(List<Deadline<C>> due, Instant now) {
        if (!due.isEmpty()) {
            var overdue = Duration.between(due.getFirst().dueAt(), now);
            oldestOverdue = overdue.compareTo(oldestOverdue) > 0 ? overdue : oldestOverdue;
        }
    }
}
