package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The shifts of one post in a schedule.
 *
 * @param shifts in order, none over another; each belongs to the month in which it begins, and the last may end in the next
 */
public record ScheduledPost(PostId post, List<ScheduledShift> shifts) {
    public ScheduledPost {
        shifts = shifts == null ? List.of() : List.copyOf(shifts);
    }

    /** With this shift, which takes its window from whatever was there. */
    public ScheduledPost edited(ScheduledShift edit) {
        return joined(without(List.of(edit)).shifts(), List.of(edit));
    }

    /** With the other's shifts as far as nothing is there: what was first keeps its minutes. */
    public ScheduledPost filledWith(ScheduledPost later) {
        return joined(shifts, later.without(shifts).shifts());
    }

    /** Without the minutes that these hold; {@code taken} in order. */
    public ScheduledPost without(List<ScheduledShift> taken) {
        return new ScheduledPost(
                post,
                shifts.stream().flatMap(shift -> left(shift, taken).stream()).toList());
    }

    /** Those that have not ended by then. */
    public ScheduledPost since(Instant instant) {
        var first = shifts.isEmpty() ? null : shifts.getFirst();
        return first == null || first.until().isAfter(instant)
                ? this
                : new ScheduledPost(
                        post,
                        shifts.stream()
                                .filter(shift -> shift.until().isAfter(instant))
                                .toList());
    }

    private ScheduledPost joined(List<ScheduledShift> some, List<ScheduledShift> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(Comparator.comparing(ScheduledShift::from));
        return new ScheduledPost(post, all);
    }

    private static List<ScheduledShift> left(ScheduledShift shift, List<ScheduledShift> taken) {
        var left = new ArrayList<ScheduledShift>();
        var from = shift.from();
        for (var other : taken) {
            if (shift.overlaps(other)) {
                if (other.from().isAfter(from)) {
                    left.add(new ScheduledShift(from, other.from(), shift.people()));
                }
                from = other.until();
            }
        }
        if (shift.until().isAfter(from)) {
            left.add(new ScheduledShift(from, shift.until(), shift.people()));
        }
        return left;
    }
}
