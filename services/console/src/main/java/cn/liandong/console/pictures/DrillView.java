package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import cn.liandong.contracts.drills.JudgingEvent.HeadingMarked;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A drill.
 *
 * @param injects what became of those that no longer merely wait
 * @param expectations what became of those of which something is known
 * @param marks of evaluators, the last of each post and heading
 * @param happenings the newest
 * @param happened how many there were
 * @param reached whom it reached and what they did, by whom and in which incident
 * @param numbers of its incidents; empty while that is not known
 */
record DrillView(
        DrillScheduled scheduled,
        Conducted conducted,
        PMap<String, InjectStanding> injects,
        PMap<String, ExpectationStanding> expectations,
        PVector<HeadingMarked> marks,
        PVector<Happening> happenings,
        int happened,
        PMap<String, DrillReach> reached,
        PMap<IncidentId, String> numbers) {
    /** More than can take part; the journal has them all. */
    static final int MOST_REACHED = 2_000;

    /** Of more than this many happenings the oldest leave; the journal has them all. */
    static final int MOST_HAPPENINGS = 1_000;

    static DrillView of(DrillScheduled scheduled) {
        return new DrillView(
                scheduled,
                Conducted.SCHEDULED,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                TreePVector.empty(),
                0,
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    DrillId id() {
        return scheduled.drill();
    }

    Scenario scenario() {
        return scheduled.scenario();
    }

    DrillView with(Conducted now) {
        return new DrillView(scheduled, now, injects, expectations, marks, happenings, happened, reached, numbers);
    }

    DrillView with(String inject, InjectStanding now) {
        return new DrillView(
                scheduled,
                conducted,
                injects.plus(inject, now),
                expectations,
                marks,
                happenings,
                happened,
                reached,
                numbers);
    }

    DrillView with(String expectation, ExpectationStanding now) {
        return new DrillView(
                scheduled,
                conducted,
                injects,
                expectations.plus(expectation, now),
                marks,
                happenings,
                happened,
                reached,
                numbers);
    }

    DrillView with(HeadingMarked mark) {
        var others = marks.stream()
                .filter(one -> one.heading() != mark.heading() || !one.by().equals(mark.by()))
                .toList();
        return new DrillView(
                scheduled,
                conducted,
                injects,
                expectations,
                TreePVector.from(others).plus(mark),
                happenings,
                happened,
                reached,
                numbers);
    }

    /** @param number of its incident; null where that is not known */
    DrillView with(Happening happening, @Nullable String number) {
        var kept = happenings.size() < MOST_HAPPENINGS ? happenings : happenings.minus(0);
        var incident = happening.incident();
        return new DrillView(
                scheduled,
                conducted,
                injects,
                expectations,
                marks,
                kept.plus(happening),
                happened + 1,
                reached(happening),
                incident == null || (number == null && numbers.containsKey(incident))
                        ? numbers
                        : numbers.plus(incident, number == null ? "" : number));
    }

    private PMap<String, DrillReach> reached(Happening happening) {
        var key = DrillReach.keyOf(happening);
        var was = key == null ? null : reached.get(key);
        return key == null || (was == null && reached.size() >= MOST_REACHED)
                ? reached
                : reached.plus(key, (was == null ? DrillReach.of(happening) : was).with(happening));
    }

    DrillView numbered(IncidentId incident, String number) {
        return new DrillView(
                scheduled,
                conducted,
                injects,
                expectations,
                marks,
                happenings,
                happened,
                reached,
                numbers.plus(incident, number));
    }

    /** Of its incident, also once that has left the picture; null where it is not known. */
    @Nullable
    String number(Happening happening) {
        return number(happening.incident());
    }

    @Nullable
    String number(@Nullable IncidentId incident) {
        var known = incident == null ? null : numbers.get(incident);
        return known == null || known.isEmpty() ? null : known;
    }

    /** What the scenario's clock shows at this time. */
    int secondsAt(Instant at) {
        return conducted.clock().secondsAt(at);
    }

    InjectStanding standing(Inject inject) {
        return standing(inject.id());
    }

    InjectStanding standing(String inject) {
        var known = injects.get(inject);
        return known == null ? InjectStanding.of(InjectStanding.State.WAITING, scheduled.at()) : known;
    }

    ExpectationStanding standing(Expectation expectation) {
        return expectations.getOrDefault(expectation.id(), ExpectationStanding.OPEN);
    }

    /** When the inject falls due on the scenario's clock; null while that is not known. */
    @Nullable
    Integer dueSeconds(Inject inject) {
        if (inject.follows() == null) {
            return inject.afterSeconds();
        }
        var met = expectations
                .getOrDefault(inject.follows(), ExpectationStanding.OPEN)
                .metAtSeconds();
        return met == null ? null : Integer.valueOf(met + inject.afterSeconds());
    }

    /** Until when on the scenario's clock it is to be met; null while time does not count. */
    @Nullable
    Integer dueSeconds(Expectation expectation) {
        if (expectation.after() == null) {
            return expectation.withinSeconds();
        }
        var fired = injects.get(expectation.after());
        var since = fired == null ? null : fired.firedAtSeconds();
        return since == null ? null : Integer.valueOf(since + expectation.withinSeconds());
    }

    /** The posts that run it and judge it. */
    Collection<PostId> conductors() {
        return Stream.concat(Stream.of(scenario().director()), scenario().evaluators().stream())
                .toList();
    }

    /** The posts that take part in any way, as far as whoever does not run it may know. */
    Collection<PostId> posts() {
        return Stream.concat(
                        conductors().stream(),
                        Stream.concat(
                                scenario().participants().stream(),
                                conducted.parties().stream().map(DrillParty::post)))
                .distinct()
                .toList();
    }

    /** Whether those who take part know of it: one that is not announced they find out of when it begins. */
    boolean isKnown() {
        return scheduled.announced() || conducted.startedAt() != null;
    }

    boolean isFinished() {
        return conducted.phase() == DrillPhase.FINISHED;
    }

    boolean names(PostId post) {
        return posts().contains(post)
                || post.equals(scheduled.by())
                || marks.stream().anyMatch(mark -> mark.by().equals(post))
                || expectations.values().stream()
                        .map(ExpectationStanding::judged)
                        .filter(Objects::nonNull)
                        .map(ExpectationJudged::by)
                        .anyMatch(post::equals);
    }

    boolean names(PersonId person) {
        return conducted.parties().stream().anyMatch(party -> party.people().contains(person));
    }
}
