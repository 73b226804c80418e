package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Of whom the roster says that a channel is disabled.
 *
 * @param disabled why, by channel
 * @param unreached of whom no channel is left
 */
record ReachedPeople(PMap<PersonId, PMap<Channel, ContactFault>> disabled, PSet<PersonId> unreached) {
    static final ReachedPeople ALL = new ReachedPeople(HashTreePMap.empty(), HashTreePSet.empty());

    ReachedPeople with(ContactEvent event) {
        var person = event.person();
        return switch (event) {
            case ContactDisabled one ->
                new ReachedPeople(
                        disabled.plus(person, of(person).plus(one.channel(), one.fault())),
                        one.left().isEmpty() ? unreached.plus(person) : unreached);
            case ContactEnabled one -> {
                var left = of(person).minus(one.channel());
                yield new ReachedPeople(
                        left.isEmpty() ? disabled.minus(person) : disabled.plus(person, left), unreached.minus(person));
            }
        };
    }

    /** As a person on duty is shown. */
    List<Item.DisabledContact> shown(PersonId person) {
        return of(person).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(one -> new Item.DisabledContact(one.getKey(), one.getValue()))
                .toList();
    }

    boolean isReached(PersonId person) {
        return !unreached.contains(person);
    }

    private PMap<Channel, ContactFault> of(PersonId person) {
        return disabled.getOrDefault(person, HashTreePMap.empty());
    }
}
