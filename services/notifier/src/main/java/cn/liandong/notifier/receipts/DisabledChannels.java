package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** On which channels who is not called of itself: opted out of, or no such number. */
public record DisabledChannels(PMap<PersonId, PMap<Channel, Disabled>> people) {
    public static final DisabledChannels NONE = new DisabledChannels(HashTreePMap.empty());

    /** Why, and when it was found out. */
    public record Disabled(ContactFault fault, Instant at) {}

    DisabledChannels with(PersonId person, Channel channel, ContactFault fault, Instant at) {
        return new DisabledChannels(people.plus(person, of(person).plus(channel, new Disabled(fault, at))));
    }

    DisabledChannels without(PersonId person, Channel channel) {
        if (!of(person).containsKey(channel)) {
            return this;
        }
        var left = of(person).minus(channel);
        return new DisabledChannels(left.isEmpty() ? people.minus(person) : people.plus(person, left));
    }

    @Nullable
    Disabled find(PersonId person, Channel channel) {
        return of(person).get(channel);
    }

    /** @param since what was found out before is over: whoever wrote the contacts anew knew of it */
    boolean holds(PersonId person, Channel channel, Instant since) {
        var disabled = find(person, channel);
        return disabled != null && !disabled.at().isBefore(since);
    }

    private PMap<Channel, Disabled> of(PersonId person) {
        return people.getOrDefault(person, HashTreePMap.empty());
    }
}
