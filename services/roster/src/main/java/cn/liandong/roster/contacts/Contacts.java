package cn.liandong.roster.contacts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * On which channels people are not called of themselves.
 *
 * @param disabled by person; whoever is reached everywhere is missing
 * @param cutOff whom nobody knows how to reach on any
 */
public record Contacts(PMap<PersonId, PSet<Channel>> disabled, PSet<PersonId> cutOff) {
    public static final Contacts EMPTY = new Contacts(HashTreePMap.empty(), HashTreePSet.empty());

    boolean isDisabled(PersonId person, Channel channel) {
        return of(person).contains(channel);
    }

    Contacts with(PersonId person, Channel channel, boolean last) {
        return new Contacts(
                disabled.plus(person, of(person).plus(channel)), last ? cutOff.plus(person) : cutOff.minus(person));
    }

    Contacts without(PersonId person, Channel channel) {
        var left = of(person).minus(channel);
        return new Contacts(
                left.isEmpty() ? disabled.minus(person) : disabled.plus(person, left), cutOff.minus(person));
    }

    private PSet<Channel> of(PersonId person) {
        return disabled.getOrDefault(person, HashTreePSet.empty());
    }
}
