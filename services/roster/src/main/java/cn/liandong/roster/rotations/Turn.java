package cn.liandong.roster.rotations;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * One shift of a post as its layers say it.
 *
 * @param people empty where no layer names anybody
 * @param until exclusive
 * @param layer which layer holds, counted from the uppermost; -1 where none does
 * @param number which shift of that layer it is, counted from its first
 */
public record Turn(List<PersonId> people, Instant from, Instant until, int layer, long number) {

    boolean isSameShiftAs(Turn other) {
        return layer == other.layer && number == other.number;
    }
}
