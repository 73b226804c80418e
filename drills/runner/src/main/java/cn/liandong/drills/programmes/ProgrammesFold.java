package cn.liandong.drills.programmes;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.ProgrammeCommand.DueProgramme;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeSet;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeWithdrawn;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioWithdrawn;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;

/** Folds what programmes ask of drills, and when something of it falls due. */
public final class ProgrammesFold {
    private ProgrammesFold() {}

    public static Programmes evolve(Programmes all, DrillEvent event) {
        return switch (event) {
            case ProgrammeSet set ->
                armed(all.with(all.byId().plus(set.programme().id(), standing(all, set))), set.at());
            case ProgrammeWithdrawn gone ->
                all.with(all.byId().minus(gone.programme()))
                        .due(all.deadlines().without(id(gone.programme().value())));
            case DrillOverdue late -> armed(told(all, late), late.at());
            case ScenarioSet set ->
                armed(all.knowing(all.enterprises().plus(set.scenario().id(), key(set.scenario()))), set.at());
            case ScenarioWithdrawn gone -> armed(all.knowing(all.enterprises().minus(gone.scenario())), gone.at());
            case DrillScheduled planned -> armed(planned(all, planned), planned.at());
            case DrillStarted started -> armed(changed(all, started.drill(), PlannedDrill::beginning), started.at());
            case InjectTaken taken -> changed(all, taken.drill(), PlannedDrill::holding);
            case DrillCancelled off -> armed(ended(all, off.drill(), off.at()), off.at());
            case DrillFinished over -> armed(ended(all, over.drill(), over.at()), over.at());
            default -> all;
        };
    }

    /** Edited, it goes on from where it was; with another rhythm it begins anew. */
    private static ProgrammeStanding standing(Programmes all, ProgrammeSet set) {
        var before = all.find(set.programme().id());
        if (before == null) {
            return new ProgrammeStanding(set.programme(), set.zone(), set.at(), set.at(), HashTreePMap.empty());
        }
        return new ProgrammeStanding(
                set.programme(),
                set.zone(),
                before.since(),
                Objects.equals(before.programme().cron(), set.programme().cron()) ? before.plannedUntil() : set.at(),
                before.toldOf());
    }

    private static Programmes told(Programmes all, DrillOverdue late) {
        var standing = all.find(late.programme());
        return standing == null
                ? all
                : all.with(all.byId()
                        .plus(
                                late.programme(),
                                standing.told(
                                        late.enterprise() == null
                                                ? late.scenario().value()
                                                : late.enterprise().value(),
                                        late.dueAt())));
    }

    private static Programmes planned(Programmes all, DrillScheduled planned) {
        var scenario = planned.scenario();
        var with = all.planning(all.drills()
                .plus(
                        planned.drill(),
                        new PlannedDrill(scenario.id(), scenario.enterprise(), planned.programme(), false, false)));
        var standing = planned.programme() == null ? null : with.find(planned.programme());
        return standing == null
                ? with
                : with.with(with.byId().plus(standing.programme().id(), standing.planned(planned.startsAt())));
    }

    private static Programmes changed(Programmes all, DrillId id, UnaryOperator<PlannedDrill> how) {
        var drill = all.drills().get(id);
        return drill == null ? all : all.planning(all.drills().plus(id, how.apply(drill)));
    }

    private static Programmes ended(Programmes all, DrillId id, Instant at) {
        var drill = all.drills().get(id);
        if (drill == null) {
            return all;
        }
        var left = all.planning(all.drills().minus(id));
        if (drill.held()) {
            return left.holding(
                    left.held().plus(drill.key(), at).plus(drill.scenario().value(), at));
        }
        return left.cancelling(left.cancelled().plus(drill.key(), at));
    }

    private static String key(Scenario scenario) {
        return scenario.enterprise() == null
                ? scenario.id().value()
                : scenario.enterprise().value();
    }

    private static Programmes armed(Programmes all, Instant now) {
        var deadlines = all.deadlines();
        for (var standing : all.byId().values()) {
            deadlines = armed(deadlines, standing, all, now);
        }
        return all.due(deadlines);
    }

    private static Deadlines<DrillCommand> armed(
            Deadlines<DrillCommand> deadlines, ProgrammeStanding standing, Programmes all, Instant now) {
        var programme = standing.programme().id();
        var at = all.turns(standing).stream()
                .map(turn -> Due.of(turn, standing, all, now).at())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return at == null
                ? deadlines.without(id(programme.value()))
                : deadlines.with(new Deadline<>(
                        id(programme.value()),
                        at,
                        Math.max(0, Duration.between(now, at).toMillis()),
                        new DueProgramme(programme, at)));
    }

    private static String id(String programme) {
        return "programme/" + programme;
    }
}
