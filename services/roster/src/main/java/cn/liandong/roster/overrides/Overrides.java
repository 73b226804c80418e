package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The overrides of one jurisdiction that hold or are to hold, and the swaps nobody has answered.
 *
 * @param byPost in the order they were made: a later one sees what the earlier ones have changed
 */
public record Overrides(
        PMap<PostId, PVector<DutyOverride>> byPost, PMap<OverrideId, Swap> swaps, Deadlines<RosterCommand> deadlines) {
    public static final Overrides EMPTY = new Overrides(HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    /** The same stretch of a roster with what overrides change in it, until the next of them begins or ends. */
    public DutyChanged applied(DutyChanged planned, Instant instant) {
        var people = planned.people();
        var from = planned.from();
        var until = planned.until();
        for (var override : of(planned.post())) {
            if (override.holdsAt(instant)) {
                people = override.applied(people);
            }
            for (var edge : new Instant[] {override.from(), override.until()}) {
                if (edge.isAfter(instant)) {
                    until = edge.isBefore(until) ? edge : until;
                } else {
                    from = edge.isAfter(from) ? edge : from;
                }
            }
        }
        return new DutyChanged(planned.post(), people, from, until);
    }

    /** Whose roster the override changes; null where none of this id holds or is to hold. */
    public @Nullable PostId postOf(OverrideId id) {
        var override = find(id);
        return override == null ? null : override.post();
    }

    @Nullable
    DutyOverride find(OverrideId id) {
        return byPost.values().stream()
                .flatMap(PVector::stream)
                .filter(override -> override.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    PVector<DutyOverride> of(PostId post) {
        return byPost.getOrDefault(post, TreePVector.empty());
    }

    Overrides with(PostId post, PVector<DutyOverride> overrides) {
        return new Overrides(overrides.isEmpty() ? byPost.minus(post) : byPost.plus(post, overrides), swaps, deadlines);
    }
}
