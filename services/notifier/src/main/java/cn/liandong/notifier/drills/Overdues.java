package cn.liandong.notifier.drills;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.JudgingEvent.FindingAnswered;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingRaised;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeWithdrawn;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.notifications.OverdueTold;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the journal `drills` says is overdue and still stands: nobody hears of what was answered, struck off or held meanwhile.
 *
 * @param findings those that are open
 * @param late drills that were not held in time, by {@link #key}
 * @param planned whose turn each drill is; kept for good, since a finding may be raised long after it
 * @param names how each scenario is called
 */
public record Overdues(
        PMap<FindingId, OpenFinding> findings,
        PMap<String, DueOverdue> late,
        PMap<DrillId, Turn> planned,
        PMap<ScenarioId, String> names) {
    public static final Overdues NONE =
            new Overdues(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * Whose turn a drill is.
     *
     * @param key the enterprise that owes it, or the scenario where that names none
     */
    public record Turn(String key, ScenarioId scenario) {
        private static Turn of(Scenario scenario) {
            var enterprise = scenario.enterprise();
            return new Turn(enterprise == null ? scenario.id().value() : enterprise.value(), scenario.id());
        }

        private boolean meets(OverdueTold late) {
            return key.equals(turn(late));
        }
    }

    Overdues follow(DrillEvent event, long sequence, int index) {
        return switch (event) {
            case ScenarioSet set -> named(set.scenario());
            case DrillScheduled scheduled ->
                named(scheduled.scenario()).planned(planned.plus(scheduled.drill(), Turn.of(scheduled.scenario())));
            case DrillCancelled off -> planned(planned.minus(off.drill()));
            case InjectTaken taken -> held(taken.drill());
            case DrillOverdue overdue -> late(overdue, sequence, index);
            case ProgrammeWithdrawn gone ->
                without(late.values().stream()
                        .filter(one -> gone.programme().equals(one.told().programme()))
                        .toList());
            case FindingRaised raised ->
                findings(findings.plus(raised.finding().id(), OpenFinding.of(raised.finding())));
            case FindingAnswered answered -> saying(answered.finding(), null);
            case FindingOverdue overdue -> overdue(overdue, sequence, index);
            case FindingStruckOff off -> findings(findings.minus(off.finding()));
            default -> this;
        };
    }

    /** Whether it is overdue now, as it was told. */
    boolean stand(OverdueTold told) {
        var id = told.finding();
        if (id == null) {
            return late.containsKey(key(told));
        }
        var known = findings.get(id);
        var said = known == null ? null : known.said();
        return said != null && said.told().step() == told.step();
    }

    /** The newest entry that says something that still stands; 0 where none does. */
    public long newest() {
        return standing().mapToLong(DueOverdue::sequence).max().orElse(0);
    }

    /** What was said after this entry and still stands: of each finding its latest step. */
    public List<DueOverdue> since(long sequence) {
        return standing()
                .filter(one -> one.sequence() > sequence)
                .sorted(Comparator.comparingLong(DueOverdue::sequence).thenComparingInt(DueOverdue::index))
                .toList();
    }

    private Stream<DueOverdue> standing() {
        return Stream.concat(
                findings.values().stream().map(OpenFinding::said).filter(Objects::nonNull), late.values().stream());
    }

    private Overdues overdue(FindingOverdue overdue, long sequence, int index) {
        var known = findings.get(overdue.finding());
        if (known == null) {
            return this;
        }
        var turn = planned.get(known.drill());
        var told = new OverdueTold(
                overdue.finding(),
                overdue.step(),
                turn == null ? null : names.get(turn.scenario()),
                null,
                null,
                null,
                null);
        return saying(
                overdue.finding(),
                new DueOverdue(sequence, index, told, known.owner(), known.dueAt(), overdue.people()));
    }

    private Overdues late(DrillOverdue overdue, long sequence, int index) {
        var told = new OverdueTold(
                null,
                1,
                names.get(overdue.scenario()),
                overdue.programme(),
                overdue.scenario(),
                overdue.enterprise(),
                null);
        return late(
                late.plus(key(told), new DueOverdue(sequence, index, told, null, overdue.dueAt(), overdue.people())));
    }

    /** Something of it was taken: it counts as held. */
    private Overdues held(DrillId drill) {
        var turn = planned.get(drill);
        return turn == null
                ? this
                : without(late.values().stream()
                        .filter(one -> turn.meets(one.told()))
                        .toList());
    }

    private Overdues without(List<DueOverdue> gone) {
        return late(late.minusAll(gone.stream().map(one -> key(one.told())).toList()));
    }

    private Overdues saying(FindingId id, @Nullable DueOverdue said) {
        var known = findings.get(id);
        return known == null ? this : findings(findings.plus(id, known.saying(said)));
    }

    private Overdues named(Scenario scenario) {
        return new Overdues(findings, late, planned, names.plus(scenario.id(), scenario.name()));
    }

    private Overdues findings(PMap<FindingId, OpenFinding> now) {
        return new Overdues(now, late, planned, names);
    }

    private Overdues late(PMap<String, DueOverdue> now) {
        return new Overdues(findings, now, planned, names);
    }

    private Overdues planned(PMap<DrillId, Turn> now) {
        return new Overdues(findings, late, now, names);
    }

    /** One turn of one programme. */
    private static String key(OverdueTold told) {
        return told.programme() + "/" + turn(told);
    }

    private static String turn(OverdueTold told) {
        return String.valueOf(told.enterprise() == null ? told.scenario() : told.enterprise());
    }
}
