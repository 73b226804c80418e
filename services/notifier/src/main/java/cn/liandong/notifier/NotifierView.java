package cn.liandong.notifier;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What notifier's rules know of others: on which channels a person is reached, in the person's order. Never an address:
 * those stay in `people` and `subscriptions`, and are looked up when a call is made.
 *
 * @param browsers the subscriptions that stand, by the person whose alerts they show
 * @param cities the organizations that run a duty room: who may have a communications test
 * @param since when each person's contacts were last written
 */
public record NotifierView(
        PMap<PersonId, PVector<Channel>> channels,
        PMap<PersonId, PVector<String>> browsers,
        PMap<PersonId, Instant> since,
        PSet<OrganizationId> cities) {
    public static final NotifierView EMPTY =
            new NotifierView(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    /** Of somebody who has no contact an attempt still says so: the call finds none, and the page shows it. */
    private static final List<Channel> WHERE_NOBODY_IS_REACHED = List.of(Channel.WEBHOOK);

    NotifierView follow(PersonChannels person, Instant at) {
        return new NotifierView(
                channels.plus(person.id(), TreePVector.from(person.inOrder().toList())),
                browsers,
                since.plus(person.id(), at),
                cities);
    }

    NotifierView follow(DutyEvent event) {
        return event instanceof OrganizationRegistered registered
                        && registered.organization().tier() == Tier.CITY
                ? new NotifierView(
                        channels,
                        browsers,
                        since,
                        cities.plus(registered.organization().id()))
                : this;
    }

    /** The channels on which the person is reached; empty where there is none. */
    public List<Channel> reachable(PersonId person) {
        return channels.getOrDefault(person, TreePVector.empty());
    }

    /** When the person's contacts were last written; the beginning of time where they are not known. */
    Instant since(PersonId person) {
        return since.getOrDefault(person, Instant.MIN);
    }

    /** A browser is one person's at a time: whoever had it before has it no more. */
    NotifierView follow(PersonBrowser told) {
        var left = browsers;
        for (var one : browsers.entrySet()) {
            if (one.getValue().contains(told.id())) {
                var others = one.getValue().minus(told.id());
                left = others.isEmpty() ? left.minus(one.getKey()) : left.plus(one.getKey(), others);
            }
        }
        if (told.stands()) {
            var more = left.getOrDefault(told.person(), TreePVector.empty()).plus(told.id());
            left = left.plus(told.person(), more);
        }
        return new NotifierView(channels, left, since, cities);
    }

    /** The person's channels in the person's order, but a browser that the person chose itself first; never empty. */
    public List<Channel> of(PersonId person) {
        var known = channels.get(person);
        var named = known == null ? TreePVector.<Channel>empty() : known;
        var all = browsers.containsKey(person) ? named.plus(0, Channel.WEB_PUSH) : named;
        return all.isEmpty() ? WHERE_NOBODY_IS_REACHED : all;
    }
}
