package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Who sits at a post in turn: the first person from {@code from} at {@code turnsAt}, then the next every
 * {@code shiftHours}, round and round.
 *
 * @param shiftHours length of a shift in hours on the local clock, 1 to 168
 * @param people in the order of their shifts; never empty
 */
public record Rotation(LocalDate from, LocalTime turnsAt, int shiftHours, List<PersonId> people) {
    public Rotation {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a rotation names at least one person");
        }
        if (shiftHours < 1 || shiftHours > 168) {
            throw new IllegalArgumentException("a shift lasts 1 to 168 hours, not " + shiftHours);
        }
    }
}
