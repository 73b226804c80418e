package cn.liandong.drills;

import static cn.liandong.drills.Stage.DONGSHI;
import static cn.liandong.drills.Stage.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductCommand.PauseDrill;
import cn.liandong.contracts.drills.ConductCommand.ResumeDrill;
import cn.liandong.contracts.drills.ConductCommand.ShiftDrillClock;
import cn.liandong.contracts.drills.ConductCommand.StopDrill;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectCommand.FireInject;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.InjectCommand.SkipInject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectEvent.InjectNotTaken;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMet;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMissed;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.testkit.SeededHistories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds in every course that a drill can take. */
class DrillLawsTest {
    private static final List<String> INJECTS = List.of("leak", "fire", "wind");

    @Test
    void inEveryCourse() {
        SeededHistories.holds(300, random -> {
            var stage = new Stage();
            var drill = stage.started(Stage.scenario());
            var all = new ArrayList<DrillEvent>();
            for (int i = 0; i < 60; i++) {
                all.addAll(next(stage, drill, random));
            }
            nothingIsFedInWhileItStandsStill(all);
            anInjectIsFedInOnceUnlessItWasNotTaken(all);
            anExpectationComesToOneThing(all);
            whatIsFoldedOnceMoreIsTheSame(stage, all);
        });
    }

    private static List<DrillEvent> next(Stage stage, DrillId drill, RandomGenerator random) {
        var inject = INJECTS.get(random.nextInt(INJECTS.size()));
        return switch (random.nextInt(12)) {
            case 0 -> Stage.events(stage.ask(LEADER, new PauseDrill(drill)));
            case 1, 2 -> Stage.events(stage.ask(LEADER, new ResumeDrill(drill)));
            case 3 -> Stage.events(stage.ask(LEADER, new ShiftDrillClock(drill, 1 + random.nextInt(100))));
            case 4 -> Stage.events(stage.ask(LEADER, new FireInject(drill, inject)));
            case 5 -> Stage.events(stage.ask(LEADER, new SkipInject(drill, inject)));
            case 6 ->
                Stage.events(stage.ask(
                        null,
                        random.nextBoolean()
                                ? new NoteInject(drill, inject, new ReportId("420583-r"), null)
                                : new NoteInject(drill, inject, null, "503")));
            case 7 ->
                stage.happened(
                        "incidents",
                        Handling.EXERCISE,
                        List.of(Journals.opened("i1", Handling.EXERCISE, drill, DONGSHI, stage.now())));
            case 8 ->
                stage.happened(
                        "response",
                        Handling.EXERCISE,
                        List.of(Journals.acknowledged("i1", Stage.OFFICER, stage.now())));
            case 9 ->
                random.nextInt(4) == 0
                        ? stage.happened(
                                "incidents",
                                Handling.ACTUAL,
                                List.of(Journals.opened("real", Handling.ACTUAL, null, DONGSHI, stage.now())))
                        : stage.restart();
            case 10 ->
                random.nextInt(20) == 0 ? Stage.events(stage.ask(LEADER, new StopDrill(drill))) : List.<DrillEvent>of();
            default -> stage.pass(Duration.ofSeconds(random.nextInt(90)));
        };
    }

    private static void nothingIsFedInWhileItStandsStill(List<DrillEvent> all) {
        boolean runs = true;
        for (var event : all) {
            if (event instanceof DrillPaused || event instanceof DrillFinished) {
                runs = false;
            } else if (event instanceof DrillResumed || event instanceof DrillStarted) {
                runs = true;
            } else if (event instanceof InjectFired) {
                assertThat(runs).as("%s while it stood still", event).isTrue();
            }
        }
    }

    private static void anInjectIsFedInOnceUnlessItWasNotTaken(List<DrillEvent> all) {
        var fired = new HashSet<String>();
        for (var event : all) {
            if (event instanceof InjectFired one) {
                assertThat(fired.add(one.inject().id()))
                        .as("%s once more", event)
                        .isTrue();
            } else if (event instanceof InjectNotTaken lost) {
                fired.remove(lost.inject());
            }
        }
    }

    private static void anExpectationComesToOneThing(List<DrillEvent> all) {
        var came = new HashMap<String, DrillEvent>();
        for (var event : all) {
            var id = event instanceof ExpectationMet met
                    ? met.expectation()
                    : event instanceof ExpectationMissed missed ? missed.expectation() : null;
            if (id != null) {
                assertThat(came.put(id, event))
                        .as("%s, and then %s", came.get(id), event)
                        .isNull();
            }
        }
    }

    /** The drill as it stands is what its events say, and nothing else. */
    private static void whatIsFoldedOnceMoreIsTheSame(Stage stage, List<DrillEvent> all) {
        var folded = stage.begun();
        for (var event : all) {
            folded = DrillsDecider.evolve(folded, event);
        }
        assertThat(folded).isEqualTo(stage.state());
    }
}
