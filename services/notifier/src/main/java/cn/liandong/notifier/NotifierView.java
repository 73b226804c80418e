package cn.liandong.notifier;

import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.notifier.communications.QuietPolicy;
import cn.liandong.notifier.drills.KnownDrills;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param quiet when people are told of real alerts alone
 * @param zone in which the jurisdiction keeps its time; null until somebody said it, and then nothing is held
 * @param since when each channel of each person was last given a new contact
 * @param posts their names
 * @param organizations their names
 * @param drills who may be called for one
 */
public record NotifierView(
        PMap<PersonId, PVector<Channel>> channels,
        PMap<PersonId, PVector<String>> browsers,
        PMap<PersonId, PMap<Channel, Instant>> since,
        PSet<OrganizationId> cities,
        PMap<PersonId, QuietHours> quiet,
        @Nullable String zone,
        PMap<PostId, String> posts,
        PMap<OrganizationId, String> organizations,
        KnownDrills drills) {
    public static final NotifierView EMPTY = new NotifierView(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            null,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            KnownDrills.NONE);

    /** Of somebody who has no contact an attempt still says so: the call finds none, and the page shows it. */
    private static final List<Channel> WHERE_NOBODY_IS_REACHED = List.of(Channel.WEBHOOK);

    NotifierView follow(PersonChannels person, Instant at) {
        return new NotifierView(
                channels.plus(person.id(), TreePVector.from(person.inOrder().toList())),
                browsers,
                since.plus(person.id(), since(person, at)),
                cities,
                person.quietHours().map(hours -> quiet.plus(person.id(), hours)).orElse(quiet.minus(person.id())),
                zone,
                posts,
                organizations,
                drills);
    }

    NotifierView follow(DutyEvent event) {
        return switch (event) {
            case ZoneSet set ->
                new NotifierView(channels, browsers, since, cities, quiet, set.zone(), posts, organizations, drills);
            case PostRegistered(var post) ->
                new NotifierView(
                        channels,
                        browsers,
                        since,
                        cities,
                        quiet,
                        zone,
                        posts.plus(post.id(), post.name()),
                        organizations,
                        drills.follow(post));
            case OrganizationRegistered(var organization) ->
                new NotifierView(
                        channels,
                        browsers,
                        since,
                        organization.tier() == Tier.CITY ? cities.plus(organization.id()) : cities,
                        quiet,
                        zone,
                        posts,
                        organizations.plus(organization.id(), organization.name()),
                        drills);
            default -> this;
        };
    }

    /** What a drill's journal says in this event of this entry. */
    NotifierView follow(DrillEvent event, long sequence, int index) {
        return with(drills.follow(event, sequence, index));
    }

    /** Whose a unit is. */
    NotifierView follow(UnitRegistered registered) {
        return with(drills.follow(registered.unit()));
    }

    private NotifierView with(KnownDrills known) {
        return new NotifierView(channels, browsers, since, cities, quiet, zone, posts, organizations, known);
    }

    /** Until when the person is told of real alerts alone; null where that is not now. */
    @Nullable
    Instant quietUntil(PersonId person, Instant now) {
        var hours = quiet.get(person);
        return hours == null || zone == null ? null : QuietPolicy.until(hours, ZoneId.of(zone), now);
    }

    /** As the post was registered; its id where it is not known. */
    String postName(PostId post) {
        return posts.getOrDefault(post, post.value());
    }

    /** The channels on which the person is reached; empty where there is none. */
    public List<Channel> reachable(PersonId person) {
        return channels.getOrDefault(person, TreePVector.empty());
    }

    /** When the person was last given a new contact there; the beginning of time where none is known. */
    Instant since(PersonId person, Channel channel) {
        return since.getOrDefault(person, HashTreePMap.empty()).getOrDefault(channel, Instant.MIN);
    }

    /** Its own browsers stay: they stand in a record of their own. */
    private PMap<Channel, Instant> since(PersonChannels person, Instant at) {
        var known = HashTreePMap.from(person.since(at));
        var before = since.get(person.id());
        var browsers = before == null ? null : before.get(Channel.WEB_PUSH);
        return browsers == null ? known : known.plus(Channel.WEB_PUSH, browsers);
    }

    /** A browser is one person's at a time: whoever had it before has it no more. */
    NotifierView follow(PersonBrowser told, Instant at) {
        var left = browsers;
        for (var one : browsers.entrySet()) {
            if (one.getValue().contains(told.id())) {
                var others = one.getValue().minus(told.id());
                left = others.isEmpty() ? left.minus(one.getKey()) : left.plus(one.getKey(), others);
            }
        }
        var newest = since;
        if (told.stands()) {
            newest = since.plus(
                    told.person(),
                    since.getOrDefault(told.person(), HashTreePMap.empty()).plus(Channel.WEB_PUSH, at));
            var more = left.getOrDefault(told.person(), TreePVector.empty()).plus(told.id());
            left = left.plus(told.person(), more);
        }
        return new NotifierView(channels, left, newest, cities, quiet, zone, posts, organizations, drills);
    }

    /** Those of the channels that ring nobody up; never empty. */
    static List<Channel> messages(List<Channel> channels) {
        var read = channels.stream().filter(channel -> channel != Channel.VOICE).toList();
        return read.isEmpty() ? WHERE_NOBODY_IS_REACHED : read;
    }

    /** As the organization was registered; its id where it is not known. */
    private @Nullable String organizationName(@Nullable OrganizationId organization) {
        return organization == null ? null : organizations.getOrDefault(organization, organization.value());
    }

    /** What is told of something overdue, with the enterprise's name. */
    OverdueTold named(OverdueTold told) {
        return new OverdueTold(
                told.finding(),
                told.step(),
                told.drillName(),
                told.programme(),
                told.scenario(),
                told.enterprise(),
                organizationName(told.enterprise()));
    }

    /** The person's channels in the person's order, but a browser that the person chose itself first; never empty. */
    public List<Channel> of(PersonId person) {
        var known = channels.get(person);
        var named = known == null ? TreePVector.<Channel>empty() : known;
        var all = browsers.containsKey(person) ? named.plus(0, Channel.WEB_PUSH) : named;
        return all.isEmpty() ? WHERE_NOBODY_IS_REACHED : all;
    }
}
