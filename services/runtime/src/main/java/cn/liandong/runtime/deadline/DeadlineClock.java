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

/**
 * Finds what is due in one partition: by the wall clock, or by elapsed time since the deadline was first seen, whichever
 * comes first, so that a clock set back an hour delays nothing. What was found is found again after a while, until the
 * decision that it asked for has removed it.
 */
public final class DeadlineClock<C> {
    /** A lost send is repeated after this long; a repeat changes nothing. */
    static final long AGAIN_AFTER_NANOS = 3_000_000_000L;

    /** At most so many are on their way at a time, so that a storm of them leaves room for what people ask. */
    static final int MOST_ON_THE_WAY = 100;

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
        long lastNumber;
        final PriorityQueue<Elapsing> elapsing = new PriorityQueue<>(Comparator.comparingLong(Elapsing::dueNanos));
    }

    private record Elapsing(long dueNanos, String id, Instant dueAt) {}

    /**
     * At most 100 that are due in this jurisdiction and not on their way, the oldest first.
     *
     * @param answered by command id, whether it was decided already: what is set all the same (the rule threw, or refused) is
     *     not sent again, or a hundred of them would keep every other from its turn
     */
    public List<DueNow<C>> due(
            Jurisdiction jurisdiction, Deadlines<C> deadlines, Instant now, long nowNanos, Predicate<String> answered) {
        var jurisdictionSeen = seen.computeIfAbsent(jurisdiction, any -> new Seen());
        learn(jurisdictionSeen, deadlines, nowNanos);
        Predicate<Deadline<C>> open = deadline -> !answered.test(commandId(jurisdiction, deadline));
        noteOldest(deadlines.due(now, 1), now);
        var found = new ArrayList<>(dueByTheWall(deadlines, now, open));
        found.addAll(elapsed(jurisdictionSeen, deadlines, nowNanos, open));
        var due = new ArrayList<DueNow<C>>();
        for (var deadline : found) {
            var commandId = commandId(jurisdiction, deadline);
            if (onTheWay.size() < MOST_ON_THE_WAY && !onTheWay.containsKey(commandId)) {
                onTheWay.put(commandId, nowNanos);
                due.add(new DueNow<>(jurisdiction, deadline, commandId));
            }
        }
        return due;
    }

    private static String commandId(Jurisdiction jurisdiction, Deadline<?> deadline) {
        return "deadline/" + jurisdiction + "/" + deadline.id() + "/" + deadline.dueAt();
    }

    /** Looks as far as it must to find a hundred that are open. */
    private static <C> List<Deadline<C>> dueByTheWall(
            Deadlines<C> deadlines, Instant now, Predicate<Deadline<C>> open) {
        for (int limit = MOST_ON_THE_WAY; ; limit *= 2) {
            var all = deadlines.due(now, limit);
            var found = all.stream().filter(open).limit(MOST_ON_THE_WAY).toList();
            if (found.size() == MOST_ON_THE_WAY || all.size() < limit) {
                return found;
            }
        }
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

    private void learn(Seen jurisdictionSeen, Deadlines<C> deadlines, long nowNanos) {
        for (var deadline : deadlines.setSince(jurisdictionSeen.lastNumber)) {
            jurisdictionSeen.elapsing.add(new Elapsing(
                    nowNanos + Duration.ofMillis(deadline.delayMillis()).toNanos(), deadline.id(), deadline.dueAt()));
        }
        jurisdictionSeen.lastNumber = deadlines.lastNumber();
    }

    private List<Deadline<C>> elapsed(
            Seen jurisdictionSeen, Deadlines<C> deadlines, long nowNanos, Predicate<Deadline<C>> open) {
        var found = new ArrayList<Deadline<C>>();
        var queue = jurisdictionSeen.elapsing;
        var still = new ArrayList<Elapsing>();
        while (!queue.isEmpty() && queue.peek().dueNanos() <= nowNanos && found.size() < MOST_ON_THE_WAY) {
            var one = queue.remove();
            var deadline = deadlines.find(one.id());
            if (deadline != null && deadline.dueAt().equals(one.dueAt()) && open.test(deadline)) {
                found.add(deadline);
                // It comes again, should this sending be lost.
                still.add(new Elapsing(nowNanos + AGAIN_AFTER_NANOS, one.id(), one.dueAt()));
            }
        }
        queue.addAll(still);
        return found;
    }

    private void noteOldest(List<Deadline<C>> due, Instant now) {
        if (!due.isEmpty()) {
            var overdue = Duration.between(due.getFirst().dueAt(), now);
            oldestOverdue = overdue.compareTo(oldestOverdue) > 0 ? overdue : oldestOverdue;
        }
    }
}
