package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who said of which channel, and when, that no more is wanted there. */
public record OptOuts(PMap<PersonId, PMap<Channel, Instant>> people) {
    public static final OptOuts NONE = new OptOuts(HashTreePMap.empty());

    OptOuts with(PersonId person, Channel channel, Instant at) {
        return new OptOuts(people.plus(person, of(person).plus(channel, at)));
    }

    OptOuts without(PersonId person, Channel channel) {
        if (!of(person).containsKey(channel)) {
            return this;
        }
        var left = of(person).minus(channel);
        return new OptOuts(left.isEmpty() ? people.minus(person) : people.plus(person, left));
    }

    /** @param since an opt-out from before is over */
    boolean holds(PersonId person, Channel channel, Instant since) {
        var at = of(person).get(channel);
        return at != null && !at.isBefore(since);
    }

    private PMap<Channel, Instant> of(PersonId person) {
        return people.getOrDefault(person, HashTreePMap.empty());
    }
}
