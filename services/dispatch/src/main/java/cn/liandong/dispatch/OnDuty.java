package cn.liandong.dispatch;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Who answers for a post.
 *
 * @param before who answered until {@code from}: a change may be announced before it takes effect
 */
public record OnDuty(List<PersonId> people, Instant from, List<PersonId> before) {
    public OnDuty {
        people = List.copyOf(people);
        before = List.copyOf(before);
    }

    /** Who answers now. Somebody who starts a little later is better than nobody. */
    public List<PersonId> at(Instant now) {
        return now.isBefore(from) && !before.isEmpty() ? before : people;
    }

    OnDuty changedTo(List<PersonId> next, Instant nextFrom) {
        return new OnDuty(next, nextFrom, from.isBefore(nextFrom) ? people : before);
    }
}
