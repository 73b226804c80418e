package cn.liandong.console.pictures;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Of whom the roster says that a channel is disabled. What was found out of a contact does not hold of one that was written
 * later.
 *
 * @param disabled why, by channel
 * @param unreached of whom no channel was left, and when
 */
record ReachedPeople(PMap<PersonId, PMap<Channel, Disabled>> disabled, PMap<PersonId, Instant> unreached) {
    static final ReachedPeople ALL = new ReachedPeople(HashTreePMap.empty(), HashTreePMap.empty());

    /** What was found out of a channel, and when. */
    record Disabled(ContactFault fault, Instant at) {}

    ReachedPeople with(ContactEvent event) {
        var person = event.person();
        return switch (event) {
            case ContactDisabled one ->
                new ReachedPeople(
                        disabled.plus(person, of(person).plus(one.channel(), new Disabled(one.fault(), one.at()))),
                        one.left().isEmpty() ? unreached.plus(person, one.at()) : unreached);
            case ContactEnabled one -> {
                var left = of(person).minus(one.channel());
                yield new ReachedPeople(
                        left.isEmpty() ? disabled.minus(person) : disabled.plus(person, left), unreached.minus(person));
            }
        };
    }

    /** As a person on duty is shown. */
    List<Item.DisabledContact> shown(PersonId person, @Nullable PersonRecord record) {
        return of(person).entrySet().stream()
                .filter(one -> holds(one.getKey(), one.getValue(), record))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(one ->
                        new Item.DisabledContact(one.getKey(), one.getValue().fault()))
                .toList();
    }

    /** Why the channel is disabled; null where it is not. */
    @Nullable
    ContactFault fault(PersonId person, Channel channel, @Nullable PersonRecord record) {
        var found = of(person).get(channel);
        return found != null && holds(channel, found, record) ? found.fault() : null;
    }

    /**
     * Whether there is a contact, and one that is called.
     *
     * @param record null where it was erased, or never written: then nobody knows how to reach the person
     */
    boolean isReached(PersonId person, @Nullable PersonRecord record) {
        if (record == null || record.contacts().isEmpty()) {
            return false;
        }
        var since = unreached.get(person);
        return since == null || isNewer(since, record, contact -> true);
    }

    private static boolean holds(Channel channel, Disabled found, @Nullable PersonRecord record) {
        return record == null || !isNewer(found.at(), record, contact -> contact.channel() == channel);
    }

    private static boolean isNewer(Instant found, PersonRecord record, Predicate<Contact> asked) {
        return record.contacts().stream()
                .filter(asked)
                .anyMatch(contact -> contact.since() != null && contact.since().isAfter(found));
    }

    private PMap<Channel, Disabled> of(PersonId person) {
        return disabled.getOrDefault(person, HashTreePMap.empty());
    }
}
