package cn.liandong.intake.dutyposts;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Who answers for a post.
 *
 * @param before who answered until {@code from}: a change may be announced before it takes effect
 */
public record Seat(List<PersonId> people, Instant from, List<PersonId> before) {
    public Seat {
        people = List.copyOf(people);
        before = List.copyOf(before);
    }

    /** Who answers now. Somebody who starts a little later is better than nobody. */
    List<PersonId> at(Instant now) {
        return now.isBefore(from) && !before.isEmpty() ? before : people;
    }

    Seat changedTo(List<PersonId> next, Instant nextFrom) {
        return new Seat(next, nextFrom, from.isBefore(nextFrom) ? people : before);
    }
}
