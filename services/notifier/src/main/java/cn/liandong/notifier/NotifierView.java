package cn.liandong.notifier;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What notifier's rules know of others: on which channels a person is reached, in the person's order. Never an address:
 * those stay in `people`, and are looked up when a call is made.
 */
public record NotifierView(PMap<PersonId, PVector<Channel>> channels) {
    public static final NotifierView EMPTY = new NotifierView(HashTreePMap.empty());

    /** Of somebody who has no contact an attempt still says so: the call finds none, and the page shows it. */
    private static final List<Channel> WHERE_NOBODY_IS_REACHED = List.of(Channel.WEBHOOK);

    NotifierView follow(PersonChannels person) {
        return new NotifierView(
                channels.plus(person.id(), TreePVector.from(person.inOrder().toList())));
    }

    /** The person's channels in the person's order; never empty. */
    public List<Channel> of(PersonId person) {
        var known = channels.get(person);
        return known == null || known.isEmpty() ? WHERE_NOBODY_IS_REACHED : known;
    }
}
