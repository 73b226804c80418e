package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.ConductEvent.DrillClockShifted;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillNotStarted;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectEvent.InjectHeld;
import cn.liandong.contracts.drills.InjectEvent.InjectNotTaken;
import cn.liandong.contracts.drills.InjectEvent.InjectSkipped;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMet;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMissed;
import cn.liandong.contracts.drills.ScenarioEvent.DrillCancelled;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.drills.ScenarioEvent.OutsideCleared;
import cn.liandong.contracts.ids.DrillId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Folds what drills came to. */
public final class DrillsFold {
    private DrillsFold() {}

    public static Drills evolve(Drills drills, DrillEvent event) {
        return switch (event) {
            case DrillScheduled planned ->
                set(
                        drills,
                        Drill.scheduled(planned.drill(), planned.scenario(), planned.startsAt(), planned.announced()),
                        planned.at());
            case OutsideCleared cleared -> changed(drills, cleared.drill(), cleared.at(), Drill::clearedNow);
            case DrillCancelled cancelled ->
                changed(
                        drills,
                        cancelled.drill(),
                        cancelled.at(),
                        drill -> drill.as(DrillPhase.CANCELLED, drill.clock()));
            case DrillStarted started ->
                changed(drills, started.drill(), started.at(), drill -> drill.begun(started.parties(), started.at()));
            // It waits for a person now: its time has come, and does not come again.
            case DrillNotStarted waiting ->
                new Drills(drills.byId(), drills.deadlines().without(waiting.drill() + "/begin"));
            case DrillPaused paused ->
                changed(
                        drills,
                        paused.drill(),
                        paused.at(),
                        drill -> drill.as(DrillPhase.PAUSED, drill.clock().stopped(paused.at())));
            case DrillResumed resumed ->
                changed(
                        drills,
                        resumed.drill(),
                        resumed.at(),
                        drill -> drill.as(DrillPhase.RUNNING, drill.clock().started(resumed.at())));
            case DrillClockShifted shifted -> shifted(drills, shifted);
            case DrillFinished over ->
                changed(
                        drills,
                        over.drill(),
                        over.at(),
                        drill -> drill.as(DrillPhase.FINISHED, drill.clock().stopped(over.at())));
            case InjectFired fired ->
                changed(
                        drills,
                        fired.drill(),
                        fired.at(),
                        drill -> drill.with(
                                fired.inject().id(),
                                new InjectStanding(
                                        InjectStanding.Step.FIRED, drill.clock().at(fired.at()), null)));
            case InjectHeld held -> step(drills, held.drill(), held.inject(), InjectStanding.Step.HELD, held.at());
            case InjectSkipped skipped ->
                step(drills, skipped.drill(), skipped.inject(), InjectStanding.Step.SKIPPED, skipped.at());
            case InjectNotTaken lost ->
                step(drills, lost.drill(), lost.inject(), InjectStanding.Step.NOT_TAKEN, lost.at());
            case InjectTaken taken ->
                changed(
                        drills,
                        taken.drill(),
                        taken.at(),
                        drill -> drill.with(
                                taken.inject(),
                                new InjectStanding(
                                        InjectStanding.Step.TAKEN,
                                        drill.injects()
                                                .getOrDefault(taken.inject(), InjectStanding.WAITING)
                                                .firedAtMillis(),
                                        taken.report())));
            case ExpectationMet met ->
                changed(
                        drills,
                        met.drill(),
                        met.at(),
                        drill -> drill.withMet(met.expectation(), drill.clock().at(met.at())));
            case ExpectationMissed missed ->
                changed(
                        drills,
                        missed.drill(),
                        missed.at(),
                        drill -> drill.withMet(missed.expectation(), Drill.MISSED));
            default -> drills;
        };
    }

    private static Drills shifted(Drills drills, DrillClockShifted shifted) {
        var drill = drills.find(shifted.drill());
        if (drill == null) {
            return drills;
        }
        var then = drill.as(drill.phase(), drill.clock().shifted(shifted.seconds(), shifted.at()));
        return new Drills(
                drills.byId().plus(drill.id(), then),
                Arming.armed(drills.deadlines(), then, shifted.at(), Duration.ofSeconds(shifted.seconds())));
    }

    private static Drills step(Drills drills, DrillId id, String inject, InjectStanding.Step step, Instant at) {
        return changed(
                drills,
                id,
                at,
                drill -> drill.with(
                        inject,
                        drill.injects()
                                .getOrDefault(inject, InjectStanding.WAITING)
                                .as(step)));
    }

    private static Drills changed(Drills drills, DrillId id, Instant at, UnaryOperator<Drill> how) {
        var drill = drills.find(id);
        return drill == null ? drills : set(drills, how.apply(drill), at);
    }

    private static Drills set(Drills drills, Drill drill, Instant at) {
        return new Drills(drills.byId().plus(drill.id(), drill), Arming.armed(drills.deadlines(), drill, at));
    }
}
