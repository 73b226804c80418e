package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Who sits at a post for one shift, as a schedule says it.
 *
 * @param from inclusive
 * @param until exclusive, later than {@code from}
 * @param people empty where the schedule says that nobody does
 */
public record ScheduledShift(Instant from, Instant until, List<PersonId> people) {
    public ScheduledShift {
        people = people == null ? List.of() : List.copyOf(people);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a shift ends after it begins, not from " + from + " until " + until);
        }
    }

    /** Whether it holds at this instant. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Whether the two have a moment in common. */
    public boolean overlaps(ScheduledShift other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
