package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Drills 演练, the scenarios they are made of, and what they have shown.
 *
 * @param byId of those that are over the newest
 * @param findings those that are not struck off, and of the drills that are there the others too
 * @param past what later drills of a scenario are held against, of those that have left
 */
record Drills(
        PMap<ScenarioId, Scenario> scenarios,
        PMap<DrillId, DrillView> byId,
        PMap<FindingId, FindingView> findings,
        PMap<ScenarioId, PastDrills> past,
        Programmes programmes,
        Filings filings) {
    /** So many that are over stay in the picture; the journal has them all. */
    static final int MOST_OVER = 50;

    static final Drills NONE = new Drills(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Programmes.NONE,
            Filings.NONE);

    Drills with(Scenario scenario) {
        return new Drills(scenarios.plus(scenario.id(), scenario), byId, findings, past, programmes, filings);
    }

    Drills without(ScenarioId scenario) {
        return new Drills(scenarios.minus(scenario), byId, findings, past, programmes, filings);
    }

    Drills with(DrillView drill) {
        return new Drills(scenarios, byId.plus(drill.id(), drill), findings, past, programmes, filings);
    }

    Drills with(FindingView finding) {
        return new Drills(scenarios, byId, findings.plus(finding.finding().id(), finding), past, programmes, filings);
    }

    /** It leaves; of one that was held it is kept how it went. */
    Drills left(DrillView drill) {
        var scenario = drill.scenario().id();
        return new Drills(
                scenarios,
                byId.minus(drill.id()),
                findings,
                drill.isFinished()
                        ? past.plus(
                                scenario,
                                past.getOrDefault(scenario, PastDrills.NONE).with(PastDrill.of(drill)))
                        : past,
                programmes,
                filings);
    }

    Drills without(FindingId finding) {
        return new Drills(scenarios, byId, findings.minus(finding), past, programmes, filings);
    }

    Drills with(Programmes now) {
        return new Drills(scenarios, byId, findings, past, now, filings);
    }

    Drills with(Filings now) {
        return new Drills(scenarios, byId, findings, past, programmes, now);
    }

    /** The one that is over the longest, where there are more than are kept. */
    Optional<DrillView> leaving() {
        var over = byId.values().stream()
                .filter(drill -> drill.conducted().isOver())
                .toList();
        return over.size() <= MOST_OVER
                ? Optional.empty()
                : over.stream()
                        .min(Comparator.<DrillView, Instant>comparing(drill ->
                                        Objects.requireNonNull(drill.conducted().endedAt()))
                                .thenComparing(drill -> drill.id().value()));
    }

    /** Who takes part; nobody while nothing is known of the drill, so that the city alone sees what is of it. */
    PSet<OrganizationId> organizations(DrillId id, Directory directory) {
        var drill = byId.get(id);
        return drill == null ? HashTreePSet.empty() : organizations(drill.posts(), directory);
    }

    static PSet<OrganizationId> organizations(Collection<PostId> posts, Directory directory) {
        PSet<OrganizationId> all = HashTreePSet.empty();
        for (var id : posts) {
            var post = directory.find(id);
            if (post != null) {
                all = all.plus(post.organization());
            }
        }
        return all;
    }
}
