package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.ids.ScenarioId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the drills of one scenario against each other, as far as somebody may see how they were judged. */
record DrillTrends(Picture picture, Scope scope) {
    DrillTrend of(ScenarioId scenario) {
        var held = Stream.concat(
                        picture.drills().past().getOrDefault(scenario, PastDrills.NONE).drills().stream()
                                .filter(past -> scope.sees(
                                        new Audience.OfDrill(Drills.organizations(past.posts(), picture.directory())))),
                        picture.drills().byId().values().stream()
                                .filter(drill -> drill.isFinished()
                                        && drill.scenario().id().equals(scenario)
                                        && scope.sees(picture.audience(ItemKey.conduct(drill.id()))))
                                .map(PastDrill::of))
                .sorted(Comparator.comparing(PastDrill::startedAt)
                        .thenComparing(past -> past.id().value()))
                .toList();
        var newest = held.subList(Math.max(0, held.size() - PastDrills.MOST), held.size());
        var known = picture.drills().scenarios().get(scenario);
        return new DrillTrend(
                scenario.value(),
                known != null
                        ? known.name()
                        : newest.isEmpty() ? scenario.value() : newest.getLast().name(),
                newest.stream().map(DrillTrends::held).toList(),
                expectations(newest),
                headings(newest));
    }

    private static DrillTrend.Held held(PastDrill past) {
        return new DrillTrend.Held(
                past.id().value(),
                past.startedAt(),
                past.kind(),
                (int) past.results().stream()
                        .filter(result -> result.state() == ConductItem.Judgement.MET)
                        .count(),
                past.results().size());
    }

    private static List<DrillTrend.ExpectationTrend> expectations(List<PastDrill> held) {
        var latest = new LinkedHashMap<String, PastDrill.Result>();
        held.reversed().forEach(past -> past.results().forEach(one -> latest.putIfAbsent(one.expectation(), one)));
        return latest.values().stream()
                .map(one -> new DrillTrend.ExpectationTrend(
                        one.expectation(),
                        one.text(),
                        one.heading(),
                        held.stream()
                                .<DrillTrend.@Nullable Outcome>map(past -> outcome(past, one.expectation()))
                                .toList()))
                .toList();
    }

    private static DrillTrend.@Nullable Outcome outcome(PastDrill past, String expectation) {
        return past.results().stream()
                .filter(one -> one.expectation().equals(expectation))
                .findFirst()
                .map(one -> new DrillTrend.Outcome(one.state(), one.tookSeconds(), one.withinSeconds()))
                .orElse(null);
    }

    private static List<DrillTrend.HeadingTrend> headings(List<PastDrill> held) {
        return Arrays.stream(EvaluationHeading.values())
                .map(heading -> new DrillTrend.HeadingTrend(
                        heading,
                        held.stream()
                                .<@Nullable Integer>map(past -> mark(past, heading))
                                .toList()))
                .filter(one -> one.marks().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private static @Nullable Integer mark(PastDrill past, EvaluationHeading heading) {
        return past.marks().stream()
                .filter(one -> one.heading() == heading)
                .findFirst()
                .map(PastDrill.Mark::mark)
                .orElse(null);
    }
}
