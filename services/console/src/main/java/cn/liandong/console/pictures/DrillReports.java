package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Reckons the after-action report of one drill out of what is kept of it. */
record DrillReports(Picture picture, DrillView drill) {
    /** What somebody is told, and that he knows; all else is acting. */
    private static final Set<HappeningKind> TOLD = EnumSet.of(
            HappeningKind.ALERTED,
            HappeningKind.NOTIFIED,
            HappeningKind.DELIVERED,
            HappeningKind.UNDELIVERED,
            HappeningKind.ACKNOWLEDGED);

    DrillReport report(DrillItem item, ConductItem conduct, List<FindingItem> findings) {
        var enterprise = drill.scenario().enterprise();
        return new DrillReport(
                item,
                drill.scenario().id().value(),
                enterprise == null ? null : picture.directory().name(enterprise),
                conduct.summary(),
                conduct.objectives(),
                pauses(),
                drill.scenario().injects().stream().map(this::fed).toList(),
                conduct.expectations().stream().map(this::expected).toList(),
                people(),
                units(),
                headings(conduct),
                timeline(),
                drill.happened() - drill.happenings().size(),
                findings);
    }

    private List<DrillReport.Pause> pauses() {
        return drill.conducted().pauses().stream()
                .map(pause ->
                        new DrillReport.Pause(pause.why().reason(), pause.why().at(), pause.until()))
                .toList();
    }

    private DrillReport.Fed fed(Inject inject) {
        var standing = drill.standing(inject);
        return new DrillReport.Fed(
                inject.id(),
                inject.title(),
                inject.kind(),
                inject.by() == null ? null : picture.directory().name(inject.by()),
                drill.dueSeconds(inject),
                standing.firedAtSeconds(),
                standing.firedAt(),
                standing.state().name(),
                standing.fault());
    }

    private DrillReport.Expected expected(ConductItem.Expected said) {
        var expectation = Objects.requireNonNull(drill.scenario().expectation(said.id()));
        var after = expectation.after() == null ? null : drill.scenario().inject(expectation.after());
        var post = postOf(expectation);
        return new DrillReport.Expected(
                said.id(),
                said.text(),
                said.heading(),
                after == null ? expectation.after() : after.title(),
                said.withinSeconds(),
                post == null ? null : post.value(),
                said.state(),
                drill.standing(expectation).metAt(),
                said.tookSeconds(),
                said.tookSeconds() == null ? null : Integer.valueOf(said.tookSeconds() - said.withinSeconds()),
                said.byEvaluator(),
                said.judged());
    }

    private static @Nullable PostId postOf(Expectation expectation) {
        return expectation.expected() == null ? null : expectation.expected().post();
    }

    /** Each post, then its people; who was to take part and was never reached is there too. */
    private List<DrillReport.Reached> people() {
        var reached = new ArrayList<>(drill.reached().values().stream()
                .filter(one -> one.unit() == null || one.post() != null || one.person() != null)
                .toList());
        for (var party : drill.conducted().parties()) {
            add(reached, party.post(), null);
            party.people().forEach(person -> add(reached, party.post(), person));
        }
        return reached.stream()
                .sorted(Comparator.comparing((DrillReach one) -> one.post() == null ? "" : nameOf(one.post()))
                        .thenComparing(
                                one -> one.post() == null ? "" : one.post().value())
                        .thenComparing(one -> Objects.requireNonNullElse(number(one.incident()), ""))
                        .thenComparing(
                                one -> one.person() == null ? "" : one.person().value()))
                .map(this::reached)
                .toList();
    }

    private static void add(List<DrillReach> reached, PostId post, @Nullable PersonId person) {
        if (reached.stream().noneMatch(one -> post.equals(one.post()) && Objects.equals(person, one.person()))) {
            reached.add(new DrillReach(null, post, person, null, HashTreePMap.empty()));
        }
    }

    private DrillReport.Reached reached(DrillReach one) {
        var acted = one.first().entrySet().stream()
                .filter(each -> !TOLD.contains(each.getKey()))
                .min(Map.Entry.<HappeningKind, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        var alerted = one.first().get(HappeningKind.ALERTED);
        var acknowledged = one.first().get(HappeningKind.ACKNOWLEDGED);
        var since = alerted == null ? alertOf(one) : alerted;
        return new DrillReport.Reached(
                number(one.incident()),
                one.post() == null ? null : new DrillItems(picture).seat(one.post()),
                one.person() == null ? null : picture.records().name(one.person()),
                alerted,
                one.first().get(HappeningKind.NOTIFIED),
                one.first().get(HappeningKind.DELIVERED),
                one.first().get(HappeningKind.UNDELIVERED),
                acknowledged,
                acknowledged == null || since == null
                        ? null
                        : Long.valueOf(Duration.between(since, acknowledged).toSeconds()),
                acted.map(Map.Entry::getValue).orElse(null),
                acted.map(Map.Entry::getKey).orElse(null),
                one.post() == null || one.person() != null
                        ? List.of()
                        : drill.scenario().expectations().stream()
                                .filter(expectation -> one.post().equals(postOf(expectation)))
                                .map(Expectation::id)
                                .toList());
    }

    private @Nullable Instant alertOf(DrillReach one) {
        return drill.reached().values().stream()
                .filter(other -> other.person() == null
                        && Objects.equals(other.post(), one.post())
                        && Objects.equals(other.incident(), one.incident()))
                .map(other -> other.first().get(HappeningKind.ALERTED))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<DrillReport.Turnout> units() {
        return drill.reached().values().stream()
                .filter(one -> one.unit() != null)
                .map(one -> new DrillReport.Turnout(
                        number(one.incident()),
                        unitName(one),
                        one.first().get(HappeningKind.UNIT_OFFERED),
                        one.first().get(HappeningKind.UNIT_ACCEPTED),
                        one.first().get(HappeningKind.UNIT_DECLINED),
                        one.first().get(HappeningKind.UNIT_EN_ROUTE),
                        one.first().get(HappeningKind.UNIT_ON_SCENE),
                        one.first().get(HappeningKind.UNIT_RELEASED)))
                .sorted(Comparator.comparing(DrillReport.Turnout::unitName)
                        .thenComparing(one -> Objects.requireNonNullElse(one.incidentNumber(), "")))
                .toList();
    }

    private String unitName(DrillReach one) {
        var id = Objects.requireNonNull(one.unit());
        var known = picture.units().get(id);
        return known == null ? id.value() : known.unit().name();
    }

    private String nameOf(PostId post) {
        return picture.directory().name(post);
    }

    private @Nullable String number(@Nullable IncidentId incident) {
        var known = drill.number(incident);
        return known != null || incident == null ? known : incident.value();
    }

    private List<DrillReport.Heading> headings(ConductItem conduct) {
        return Arrays.stream(EvaluationHeading.values())
                .map(heading -> heading(conduct, heading))
                .filter(one -> one.met() + one.late() + one.missed() + one.open() > 0
                        || !one.marks().isEmpty())
                .toList();
    }

    private DrillReport.Heading heading(ConductItem conduct, EvaluationHeading heading) {
        var marks = conduct.marks().stream()
                .filter(mark -> mark.heading() == heading)
                .toList();
        var mean = marks.stream().mapToInt(ConductItem.Mark::mark).average();
        return new DrillReport.Heading(
                heading,
                count(conduct, heading, ConductItem.Judgement.MET),
                count(conduct, heading, ConductItem.Judgement.LATE),
                count(conduct, heading, ConductItem.Judgement.MISSED),
                count(conduct, heading, ConductItem.Judgement.OPEN),
                mean.isEmpty() ? null : Integer.valueOf((int) Math.round(mean.getAsDouble())),
                marks);
    }

    private static int count(ConductItem conduct, EvaluationHeading heading, ConductItem.Judgement state) {
        return (int) conduct.expectations().stream()
                .filter(one -> one.heading() == heading && one.state() == state)
                .count();
    }

    private List<DrillReport.Passed> timeline() {
        var conducted = drill.conducted();
        return Stream.of(
                        edge(conducted.startedAt(), DrillReport.Passage.STARTED),
                        conducted.pauses().stream().flatMap(this::stoodStill),
                        conducted.shifts().stream()
                                .map(shift -> passed(shift.at(), DrillReport.Passage.SHIFTED, null, shift.seconds())),
                        drill.scenario().injects().stream().flatMap(this::injected),
                        drill.scenario().expectations().stream().flatMap(this::judged),
                        drill.happenings().stream()
                                .map(happening -> new DrillReport.Passed(
                                        happening.at(),
                                        conducted.secondsAt(happening.at()),
                                        DrillReport.Passage.HAPPENING,
                                        null,
                                        null,
                                        null,
                                        DrillReader.noted(picture, happening, drill.number(happening)))),
                        edge(conducted.endedAt(), DrillReport.Passage.FINISHED))
                .flatMap(each -> each)
                // What was noted in one instant stands as it happened: the start first, the end last.
                .sorted(Comparator.comparing(DrillReport.Passed::at)
                        .thenComparingInt(one -> one.passage() == DrillReport.Passage.STARTED ? 0 : 1)
                        .thenComparingInt(one -> one.passage() == DrillReport.Passage.FINISHED ? 1 : 0))
                .toList();
    }

    private Stream<DrillReport.Passed> stoodStill(Conducted.Pause pause) {
        var from = new DrillReport.Passed(
                pause.why().at(),
                drill.conducted().secondsAt(pause.why().at()),
                DrillReport.Passage.PAUSED,
                null,
                null,
                pause.why().reason(),
                null);
        // Where it was ended in a pause nothing went on.
        var until = pause.until();
        return until == null || until.equals(drill.conducted().endedAt())
                ? Stream.of(from)
                : Stream.of(from, passed(until, DrillReport.Passage.RESUMED));
    }

    private Stream<DrillReport.Passed> injected(Inject inject) {
        var at = drill.standing(inject).firedAt();
        return at == null
                ? Stream.of()
                : Stream.of(passed(at, DrillReport.Passage.INJECT, inject.title(), drill.dueSeconds(inject)));
    }

    private Stream<DrillReport.Passed> judged(Expectation expectation) {
        var standing = drill.standing(expectation);
        var missed = standing.missedAt();
        var met = standing.metAt();
        return Stream.concat(
                missed == null
                        ? Stream.of()
                        : Stream.of(passed(missed, DrillReport.Passage.MISSED, expectation.text(), null)),
                met == null ? Stream.of() : Stream.of(passed(met, DrillReport.Passage.MET, expectation.text(), null)));
    }

    private Stream<DrillReport.Passed> edge(@Nullable Instant at, DrillReport.Passage passage) {
        return at == null ? Stream.of() : Stream.of(passed(at, passage));
    }

    private DrillReport.Passed passed(Instant at, DrillReport.Passage passage) {
        return passed(at, passage, null, null);
    }

    private DrillReport.Passed passed(
            Instant at, DrillReport.Passage passage, @Nullable String text, @Nullable Integer seconds) {
        return new DrillReport.Passed(at, drill.conducted().secondsAt(at), passage, text, seconds, null, null);
    }
}
