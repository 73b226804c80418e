package cn.liandong.contracts.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The deadlines of one jurisdiction, in the order they fall due. Part of a state: unchanging, each change is a copy. */
public final class Deadlines<C> {
    private record Due(Instant at, String id) {}

    private record Numbered<C>(long number, Deadline<C> deadline) {}

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::id);

    private final PMap<String, Numbered<C>> byId;
    private final TreePSet<Due> order;
    /** In the order they were set, so that a scheduler learns of new ones without walking through all. */
    private final TreePMap<Long, String> byNumber;

    private final long lastNumber;

    private Deadlines(
            PMap<String, Numbered<C>> byId, TreePSet<Due> order, TreePMap<Long, String> byNumber, long lastNumber) {
        this.byId = byId;
        this.order = order;
        this.byNumber = byNumber;
        this.lastNumber = lastNumber;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Deadlines(List<Deadline<C>> deadlines) {
        Deadlines<C> all = none();
        for (var deadline : deadlines) {
            all = all.with(deadline);
        }
        this(all.byId, all.order, all.byNumber, all.lastNumber);
    }

    public static <C> Deadlines<C> none() {
        return new Deadlines<>(HashTreePMap.empty(), TreePSet.empty(ORDER), TreePMap.empty(), 0);
    }

    public Deadlines<C> with(Deadline<C> deadline) {
        var cleared = without(deadline.id());
        long number = lastNumber + 1;
        return new Deadlines<>(
                cleared.byId.plus(deadline.id(), new Numbered<>(number, deadline)),
                cleared.order.plus(new Due(deadline.dueAt(), deadline.id())),
                cleared.byNumber.plus(number, deadline.id()),
                number);
    }

    public Deadlines<C> without(String id) {
        var old = byId.get(id);
        return old == null
                ? this
                : new Deadlines<>(
                        byId.minus(id),
                        order.minus(new Due(old.deadline().dueAt(), id)),
                        byNumber.minus(old.number()),
                        lastNumber);
    }

    public @Nullable Deadline<C> find(String id) {
        var numbered = byId.get(id);
        return numbered == null ? null : numbered.deadline();
    }

    /** At most {@code limit} of those due at {@code now}, the earliest first. */
    public List<Deadline<C>> due(Instant now, int limit) {
        var due = new ArrayList<Deadline<C>>();
        for (var next : order) {
            if (next.at().isAfter(now) || due.size() == limit) {
                break;
            }
            due.add(get(next.id()));
        }
        return due;
    }

    /** Those set after the {@code number}-th, in that order. */
    public List<Deadline<C>> setSince(long number) {
        return number >= lastNumber
                ? List.of()
                : byNumber.tailMap(number, false).values().stream()
                        .map(this::get)
                        .toList();
    }

    /** How many were ever set on the way to this copy. */
    public long lastNumber() {
        return lastNumber;
    }

    /** All of them, the earliest first. */
    @JsonValue
    public List<Deadline<C>> inOrder() {
        return order.stream().map(due -> get(due.id())).toList();
    }

    public int size() {
        return byId.size();
    }

    /** The same ones, however they came to be set. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadlines<?> that && inOrder().equals(that.inOrder());
    }

    @Override
    public int hashCode() {
        return inOrder().hashCode();
    }

    @Override
    public String toString() {
        return inOrder().toString();
    }

    private Deadline<C> get(String id) {
        var numbered = byId.get(id);
        if (numbered == null) {
            throw new IllegalStateException("the order names the deadline " + id + " that is not there");
        }
        return numbered.deadline();
    }
}
