package cn.liandong.intake.matches;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.places.Coordinates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What reports are held against.
 *
 * @param byId incidents until they are archived, also those that take up nothing now
 * @param index those that take up reports, by site, by cell of a grid and by town, the newest last
 * @param sites where sites lie
 * @param proposals that nobody has answered, by the incident that came later
 * @param unread what was joined to an incident and nobody has read
 */
public record Matches(
        PMap<IncidentId, Candidate> byId,
        PMap<String, PVector<IncidentId>> index,
        PMap<SiteId, Coordinates> sites,
        PMap<IncidentId, PVector<MatchProposed>> proposals,
        PMap<IncidentId, PSet<ReportId>> unread) {
    public static final Matches EMPTY = new Matches(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** In a flood of incidents at one place the newest are held against: a decision stays as cheap as it was. */
    static final int MOST_UNDER_A_KEY = 50;

    /** Open incidents that a report may tell of, each once. In a flood there are hundreds, hence no stream. */
    Collection<Candidate> near(Reported reported, Predicate<Candidate> wanted) {
        var found = new LinkedHashMap<IncidentId, Candidate>();
        for (var key : IndexKeys.near(reported)) {
            for (var incident : index.getOrDefault(key, TreePVector.empty())) {
                var candidate = byId.get(incident);
                if (candidate != null && wanted.test(candidate)) {
                    found.put(incident, candidate);
                }
            }
        }
        return found.values();
    }

    @Nullable
    Candidate find(IncidentId incident) {
        return byId.get(incident);
    }

    List<MatchProposed> proposalsOf(IncidentId incident) {
        return proposals.getOrDefault(incident, TreePVector.empty());
    }

    PSet<ReportId> unreadOf(IncidentId incident) {
        return unread.getOrDefault(incident, HashTreePSet.empty());
    }

    @Nullable
    Coordinates placeOf(@Nullable SiteId site) {
        return site == null ? null : sites.get(site);
    }

    Matches with(SiteId site, Coordinates at) {
        return new Matches(byId, index, sites.plus(site, at), proposals, unread);
    }

    Matches with(Candidate now) {
        var before = byId.get(now.id());
        var left = before == null || !before.takesUp() ? index : without(index, before);
        return new Matches(
                byId.plus(now.id(), now), now.takesUp() ? including(left, now) : left, sites, proposals, unread);
    }

    Matches changed(IncidentId incident, UnaryOperator<Candidate> change) {
        var before = byId.get(incident);
        if (before == null) {
            return this;
        }
        var now = change.apply(before);
        // What was heard last is no key: most changes are that, and leave the index as it is.
        return IndexKeys.of(now).equals(IndexKeys.of(before)) && now.takesUp() == before.takesUp()
                ? new Matches(byId.plus(incident, now), index, sites, proposals, unread)
                : with(now);
    }

    Matches without(IncidentId incident) {
        var before = byId.get(incident);
        return new Matches(
                byId.minus(incident),
                before == null || !before.takesUp() ? index : without(index, before),
                sites,
                proposals.minus(incident),
                unread.minus(incident));
    }

    Matches with(MatchProposed proposed) {
        var open = proposals.getOrDefault(proposed.incident(), TreePVector.empty());
        return with(proposals.plus(proposed.incident(), open.plus(proposed)), unread);
    }

    /** Without the proposal that these two are one. */
    Matches answered(IncidentId incident, IncidentId other) {
        var left = proposalsOf(incident).stream()
                .filter(proposal -> !proposal.other().equals(other))
                .toList();
        return with(
                left.isEmpty() ? proposals.minus(incident) : proposals.plus(incident, TreePVector.from(left)), unread);
    }

    /** Without any proposal that this one has a part in. */
    Matches answered(IncidentId incident) {
        var matches = with(proposals.minus(incident), unread);
        for (var open : proposals.values()) {
            for (var proposal : open) {
                matches = proposal.other().equals(incident) ? matches.answered(proposal.incident(), incident) : matches;
            }
        }
        return matches;
    }

    Matches unread(IncidentId incident, ReportId report) {
        return with(proposals, unread.plus(incident, unreadOf(incident).plus(report)));
    }

    Matches read(IncidentId incident, Iterable<ReportId> reports) {
        var left = unreadOf(incident);
        for (var report : reports) {
            left = left.minus(report);
        }
        return with(proposals, left.isEmpty() ? unread.minus(incident) : unread.plus(incident, left));
    }

    private Matches with(PMap<IncidentId, PVector<MatchProposed>> proposed, PMap<IncidentId, PSet<ReportId>> open) {
        return new Matches(byId, index, sites, proposed, open);
    }

    private static PMap<String, PVector<IncidentId>> including(
            PMap<String, PVector<IncidentId>> index, Candidate candidate) {
        for (var key : IndexKeys.of(candidate)) {
            var under = index.getOrDefault(key, TreePVector.empty()).plus(candidate.id());
            index = index.plus(key, under.size() > MOST_UNDER_A_KEY ? under.minus(0) : under);
        }
        return index;
    }

    private static PMap<String, PVector<IncidentId>> without(
            PMap<String, PVector<IncidentId>> index, Candidate candidate) {
        for (var key : IndexKeys.of(candidate)) {
            var left = index.getOrDefault(key, TreePVector.empty()).minus((Object) candidate.id());
            index = left.isEmpty() ? index.minus(key) : index.plus(key, left);
        }
        return index;
    }
}
