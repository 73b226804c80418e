package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what drills, their scenarios and findings read like. */
record DrillItems(Picture picture) {
    /** As many as a scenario may have; a frame holds each item whole. */
    private static final int MOST = 200;

    @Nullable
    Item drill(DrillId id) {
        var drill = picture.drills().byId().get(id);
        if (drill == null) {
            return null;
        }
        var scenario = drill.scenario();
        var conducted = drill.conducted();
        var clock = conducted.clock();
        var paused = conducted.paused();
        return new DrillItem(
                id.value(),
                scenario.name(),
                scenario.kind(),
                scenario.extent(),
                conducted.phase(),
                drill.scheduled().announced(),
                drill.scheduled().startsAt(),
                conducted.startedAt(),
                conducted.endedAt(),
                conducted.notStarted(),
                paused == null
                        ? null
                        : new DrillItem.Pause(
                                paused.reason(),
                                paused.incident() == null
                                        ? null
                                        : paused.incident().value(),
                                paused.at()),
                new DrillItem.Clock(
                        clock.runningSince(), Math.toIntExact(clock.elapsedMillis() / 1_000), clock.shiftedSeconds()),
                towns(scenario),
                seat(scenario.director()),
                seats(scenario.evaluators()),
                parties(drill),
                scenario.units().stream()
                        .map(unit -> {
                            var known = picture.units().get(unit);
                            return new DrillItem.NamedUnit(
                                    unit.value(),
                                    known == null ? unit.value() : known.unit().name());
                        })
                        .toList(),
                scenario.outside(),
                conducted.clearedAt());
    }

    /** As they were frozen; before it began, the posts that are to take part. */
    private List<DrillItem.Party> parties(DrillView drill) {
        var parties = drill.conducted().startedAt() == null
                ? drill.scenario().participants().stream().map(post -> new DrillParty(post, List.of()))
                : drill.conducted().parties().stream();
        return parties.map(party -> new DrillItem.Party(
                        seat(party.post()),
                        party.people().stream()
                                .map(person -> DutyItem.Named.of(person, picture))
                                .toList()))
                .toList();
    }

    @Nullable
    Item conduct(DrillId id) {
        var drill = picture.drills().byId().get(id);
        return drill == null ? null : conduct(drill);
    }

    private ConductItem conduct(DrillView drill) {
        var scenario = drill.scenario();
        return new ConductItem(
                drill.id().value(),
                scenario.summary(),
                scenario.objectives(),
                scenario.injects().stream()
                        .limit(MOST)
                        .map(inject -> fed(drill, inject))
                        .toList(),
                scenario.expectations().stream()
                        .limit(MOST)
                        .map(expectation -> expected(drill, expectation))
                        .toList(),
                drill.marks().stream()
                        .map(mark -> new ConductItem.Mark(
                                mark.heading(),
                                mark.mark(),
                                mark.note(),
                                mark.by().value(),
                                picture.directory().name(mark.by()),
                                mark.at()))
                        .toList());
    }

    private ConductItem.Fed fed(DrillView drill, Inject inject) {
        var standing = drill.standing(inject);
        return new ConductItem.Fed(
                inject.id(),
                inject.title(),
                inject.kind(),
                inject.by() == null ? null : picture.directory().name(inject.by()),
                drill.dueSeconds(inject),
                inject.follows(),
                standing.state().name(),
                standing.at(),
                standing.fault(),
                standing.report() == null ? null : standing.report().value(),
                inject.text());
    }

    private ConductItem.Expected expected(DrillView drill, Expectation expectation) {
        var standing = drill.standing(expectation);
        var judged = standing.judged();
        return new ConductItem.Expected(
                expectation.id(),
                expectation.text(),
                expectation.heading(),
                expectation.after(),
                expectation.withinSeconds(),
                drill.dueSeconds(expectation),
                expectation.expected() == null,
                standing.judgement(),
                standing.tookSeconds(),
                judged == null
                        ? null
                        : new ConductItem.Judged(
                                judged.met(), judged.note(), picture.directory().name(judged.by()), judged.at()));
    }

    @Nullable
    Item finding(FindingId id) {
        var view = picture.drills().findings().get(id);
        if (view == null) {
            return null;
        }
        var finding = view.finding();
        return new FindingItem(
                id.value(),
                finding.drill().value(),
                view.drillName(),
                finding.text(),
                seat(finding.owner()),
                seat(finding.by()),
                view.raisedAt(),
                finding.dueAt(),
                view.state(),
                view.at(),
                view.note(),
                view.step());
    }

    @Nullable
    Item scenario(ScenarioId id) {
        var scenario = picture.drills().scenarios().get(id);
        return scenario == null
                ? null
                : new ScenarioItem(
                        id.value(),
                        scenario.name(),
                        scenario.summary(),
                        scenario.kind(),
                        scenario.extent(),
                        towns(scenario),
                        seat(scenario.director()),
                        seats(scenario.evaluators()),
                        seats(scenario.participants()),
                        scenario.outside(),
                        scenario.objectives(),
                        scenario.injects().size(),
                        scenario.expectations().size(),
                        scenario.enterprise() == null
                                ? null
                                : picture.directory().name(scenario.enterprise()));
    }

    private List<Item.Town> towns(Scenario scenario) {
        return scenario.towns().stream()
                .map(town -> new Item.Town(town.value(), picture.directory().name(town)))
                .toList();
    }

    private List<DrillItem.Seat> seats(List<PostId> posts) {
        return posts.stream().map(this::seat).toList();
    }

    DrillItem.Seat seat(PostId id) {
        var post = picture.directory().find(id);
        return new DrillItem.Seat(
                id.value(),
                picture.directory().name(id),
                post == null ? null : post.organization().value(),
                post == null ? null : picture.directory().name(post.organization()));
    }

    /** What hangs on no incident: what of drills a page may get. */
    static Stream<ItemKey> keys(Drills drills) {
        return Stream.of(
                        drills.scenarios().keySet().stream().map(ItemKey::scenario),
                        drills.byId().keySet().stream()
                                .flatMap(drill -> Stream.of(ItemKey.of(drill), ItemKey.conduct(drill))),
                        drills.findings().keySet().stream().map(ItemKey::of))
                .flatMap(keys -> keys);
    }
}
