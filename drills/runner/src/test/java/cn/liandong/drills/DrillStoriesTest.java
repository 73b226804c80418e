package cn.liandong.drills;

import static cn.liandong.drills.Journals.acknowledged;
import static cn.liandong.drills.Journals.alerted;
import static cn.liandong.drills.Journals.offered;
import static cn.liandong.drills.Journals.opened;
import static cn.liandong.drills.Stage.DONGSHI;
import static cn.liandong.drills.Stage.ENGINE;
import static cn.liandong.drills.Stage.LEADER;
import static cn.liandong.drills.Stage.OFFICER;
import static cn.liandong.drills.Stage.RESPONDER;
import static cn.liandong.drills.Stage.TOWN_DUTY;
import static cn.liandong.drills.Stage.WU;
import static cn.liandong.drills.Stage.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductCommand.BeginDrill;
import cn.liandong.contracts.drills.ConductCommand.EndDrill;
import cn.liandong.contracts.drills.ConductCommand.PauseDrill;
import cn.liandong.contracts.drills.ConductCommand.ResumeDrill;
import cn.liandong.contracts.drills.ConductCommand.ShiftDrillClock;
import cn.liandong.contracts.drills.ConductCommand.StartDrill;
import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillNotStarted;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.ConductEvent.HappeningNoted;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.InjectCommand.DueInject;
import cn.liandong.contracts.drills.InjectCommand.FireInject;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.InjectCommand.SkipInject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectEvent.InjectHeld;
import cn.liandong.contracts.drills.InjectEvent.InjectNotTaken;
import cn.liandong.contracts.drills.InjectEvent.InjectSkipped;
import cn.liandong.contracts.drills.InjectEvent.InjectTaken;
import cn.liandong.contracts.drills.JudgingCommand.DueExpectation;
import cn.liandong.contracts.drills.JudgingCommand.DueFinding;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMet;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMissed;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.ProgrammeCommand.DueProgramme;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.ClearOutside;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillStoriesTest {
    private static final ReportId REPORT = new ReportId("420583-r1");
    private static final TownCode ELSEWHERE = new TownCode("420583108");

    private final Stage stage = new Stage();

    @Test
    void itRunsByItsClockAndFindsWhatIsMet() {
        var drill = stage.started(scenario());

        assertThat(fired(stage.pass(Duration.ofSeconds(29)))).isEmpty();
        assertThat(fired(stage.pass(Duration.ofSeconds(1)))).containsExactly("leak");
        take(drill, "leak");
        belongs(drill, "i1");
        stage.after(Duration.ofSeconds(41));
        assertThat(stage.happened("response", Handling.EXERCISE, List.of(acknowledged("i1", OFFICER, stage.now()))))
                .anySatisfy(event -> assertThat(event).isEqualTo(new ExpectationMet(drill, "ack", 41, stage.now())));

        assertThat(fired(stage.pass(Duration.ofSeconds(59)))).isEmpty();
        assertThat(fired(stage.pass(Duration.ofSeconds(1)))).containsExactly("fire");
        assertThat(fired(stage.pass(Duration.ofSeconds(168)))).isEmpty();
        assertThat(stage.pass(Duration.ofSeconds(1)).getFirst()).isInstanceOfSatisfying(InjectFired.class, wind -> {
            assertThat(wind.inject().id()).isEqualTo("wind");
            assertThat(wind.follows()).isEqualTo(REPORT);
            assertThat(wind.as()).isEqualTo(Stage.PLANT);
        });
    }

    /** Past the edge, which sends none of them for anybody. */
    @Test
    void whatFallsDueNoOfficerSaysNotEvenWhoDirectsIt() {
        var drill = stage.started(scenario());
        var at = stage.now();
        for (var command : List.<DrillCommand>of(
                new BeginDrill(drill, at),
                new EndDrill(drill, at),
                new DueInject(drill, "leak", at),
                new NoteInject(drill, "leak", REPORT, null),
                new DueExpectation(drill, "ack", at),
                new DueFinding(new FindingId("420583:finding:1"), at),
                new DueProgramme(new ProgrammeId("420583:programme:1"), at))) {
            assertThat(stage.ask(LEADER, command))
                    .as(command.toString())
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("NOT_A_DEADLINE"));
        }
    }

    @Test
    void whoTakesPartIsFrozenWhenItBegins() {
        var drill = stage.scheduled(scenario(), stage.now().plusSeconds(600), true);

        var started = stage.pass(Duration.ofMinutes(10));

        assertThat(started).singleElement().isInstanceOfSatisfying(DrillStarted.class, began -> {
            assertThat(began.drill()).isEqualTo(drill);
            assertThat(began.by()).isNull();
            assertThat(began.parties())
                    .contains(new DrillParty(OFFICER, List.of(WU)), new DrillParty(RESPONDER, List.of()))
                    .extracting(DrillParty::post)
                    .containsExactlyInAnyOrder(OFFICER, RESPONDER, LEADER);
        });
    }

    @Test
    void whatIsNotMetInTimeIsMissedAndWhatFollowsItNeverComes() {
        var drill = stage.started(scenario());
        var passed = stage.pass(Duration.ofSeconds(150));
        assertThat(passed).contains(new ExpectationMissed(drill, "ack", stage.now(), stage.now()));

        take(drill, "leak");
        belongs(drill, "i1");
        assertThat(stage.happened("response", Handling.EXERCISE, List.of(acknowledged("i1", OFFICER, stage.now()))))
                .hasExactlyElementsOfTypes(HappeningNoted.class);
        assertThat(fired(stage.pass(Duration.ofSeconds(200)))).containsExactly("wind");
    }

    @Test
    void aPauseStopsItsClockAndNothingFallsDueMeanwhile() {
        var drill = stage.started(scenario());
        stage.pass(Duration.ofSeconds(20));
        stage.ask(LEADER, new PauseDrill(drill));

        assertThat(stage.pass(Duration.ofHours(2))).isEmpty();
        stage.ask(LEADER, new ResumeDrill(drill));
        assertThat(fired(stage.pass(Duration.ofSeconds(9)))).isEmpty();
        assertThat(fired(stage.pass(Duration.ofSeconds(1)))).containsExactly("leak");
    }

    @Test
    void theDirectorPutsTheClockForwardAndFiresByHandAndLeavesOut() {
        var drill = stage.started(scenario());
        stage.ask(LEADER, new ShiftDrillClock(drill, 3_000));
        assertThat(fired(stage.pass(Duration.ZERO))).containsExactly("leak", "wind");

        assertThat(Stage.events(stage.ask(LEADER, new FireInject(drill, "fire"))))
                .hasExactlyElementsOfTypes(InjectFired.class);
        assertThat(code(stage.ask(LEADER, new SkipInject(drill, "fire")))).isEqualTo("INJECT_DONE");

        var other = stage.started(scenario());
        assertThat(Stage.events(stage.ask(LEADER, new SkipInject(other, "leak"))))
                .hasExactlyElementsOfTypes(InjectSkipped.class);
        assertThat(fired(stage.pass(Duration.ofSeconds(100)))).isEmpty();
    }

    @Test
    void whatFellDueWhileItWasDownWaitsForTheDirector() {
        var drill = stage.started(scenario());
        stage.after(Duration.ofSeconds(30 + 61));

        var decided = stage.restart();

        assertThat(decided).hasExactlyElementsOfTypes(InjectHeld.class);
        assertThat(Stage.events(stage.ask(LEADER, new FireInject(drill, "leak"))))
                .hasExactlyElementsOfTypes(InjectFired.class);
    }

    @Test
    void ofWhatWasFiredAndNotAnsweredBeforeAKillTheDirectorIsTold() {
        var drill = stage.started(scenario());
        stage.pass(Duration.ofSeconds(30));

        assertThat(stage.restart()).containsExactly(new InjectNotTaken(drill, "leak", "RESTARTED", stage.now()));
        assertThat(Stage.events(stage.ask(LEADER, new FireInject(drill, "leak"))))
                .isNotEmpty();
        assertThat(Stage.events(take(drill, "leak")))
                .containsExactly(new InjectTaken(drill, "leak", REPORT, stage.now()));
        assertThat(stage.restart()).isEmpty();
    }

    @Test
    void somethingRealInItsTownPausesItAndOnlyAPersonResumes() {
        var drill = stage.started(scenario());

        assertThat(stage.happened(
                        "incidents",
                        Handling.ACTUAL,
                        List.of(opened("real", Handling.ACTUAL, null, DONGSHI, stage.now()))))
                .containsExactly(
                        new DrillPaused(drill, PauseReason.LIVE_INCIDENT, new IncidentId("real"), null, stage.now()));
        assertThat(stage.pass(Duration.ofDays(1))).isEmpty();
        assertThat(Stage.events(stage.ask(LEADER, new ResumeDrill(drill))))
                .hasExactlyElementsOfTypes(DrillResumed.class);
    }

    @Test
    void somethingRealThatNeedsItsPeopleOrUnitsPausesItToo() {
        for (var real : List.of(
                alerted("real", OFFICER, Handling.ACTUAL, stage.now()),
                offered("real", ENGINE, Handling.ACTUAL, stage.now()))) {
            var city = new Stage();
            city.started(scenario());
            assertThat(city.happened("response", Handling.ACTUAL, List.of(real)))
                    .hasExactlyElementsOfTypes(DrillPaused.class);
        }
    }

    @Test
    void besideSomethingRealThatIsOpenInItsAreaOnlyAPersonBeginsItWhoKnowsOfIt() {
        stage.happened(
                "incidents", Handling.ACTUAL, List.of(opened("real", Handling.ACTUAL, null, DONGSHI, stage.now())));
        var drill = stage.scheduled(scenario(), stage.now().plusSeconds(60), true);

        assertThat(stage.pass(Duration.ofMinutes(1)))
                .containsExactly(new DrillNotStarted(drill, "LIVE_INCIDENT", stage.now()));
        assertThat(code(stage.ask(LEADER, new StartDrill(drill)))).isEqualTo("LIVE_INCIDENT");
        assertThat(Stage.events(stage.ask(LEADER, new StartDrill(drill, true))))
                .hasExactlyElementsOfTypes(DrillStarted.class);
    }

    @Test
    void whatHasAPostOrAUnitOfItHindersItTooUntilThatIsReleasedOrClosed() {
        var drill = stage.scheduled(scenario(), stage.now().plusSeconds(60), true);
        stage.happened("response", Handling.ACTUAL, List.of(offered("far", ENGINE, Handling.ACTUAL, stage.now())));
        assertThat(code(stage.ask(LEADER, new StartDrill(drill)))).isEqualTo("LIVE_INCIDENT");
        stage.happened("response", Handling.ACTUAL, List.of(Journals.released("far", ENGINE, stage.now())));
        stage.happened(
                "response", Handling.ACTUAL, List.of(alerted("called", RESPONDER, Handling.ACTUAL, stage.now())));
        assertThat(code(stage.ask(LEADER, new StartDrill(drill)))).isEqualTo("LIVE_INCIDENT");
        stage.happened("response", Handling.ACTUAL, List.of(Journals.controlled("called", stage.now())));
        assertThat(Stage.events(stage.ask(LEADER, new StartDrill(drill))))
                .as("who was called for what is under control is free")
                .hasExactlyElementsOfTypes(DrillStarted.class);

        stage.happened("response", Handling.ACTUAL, List.of(Journals.closed("called", stage.now())));

        assertThat(stage.view().real().byIncident()).containsOnlyKeys(new IncidentId("far"));
    }

    @Test
    void whatIsUnderControlHindersOneInItsTownUntilItIsClosed() {
        stage.happened(
                "incidents", Handling.ACTUAL, List.of(opened("real", Handling.ACTUAL, null, DONGSHI, stage.now())));
        stage.happened("response", Handling.ACTUAL, List.of(Journals.controlled("real", stage.now())));
        var drill = stage.scheduled(scenario(), stage.now().plusSeconds(60), true);
        assertThat(code(stage.ask(LEADER, new StartDrill(drill)))).isEqualTo("LIVE_INCIDENT");
        stage.happened("response", Handling.ACTUAL, List.of(Journals.closed("real", stage.now())));
        assertThat(Stage.events(stage.ask(LEADER, new StartDrill(drill))))
                .hasExactlyElementsOfTypes(DrillStarted.class);
    }

    @Test
    void whatIsElsewhereOrNotRealLeavesItAlone() {
        stage.started(scenario());

        assertThat(stage.happened(
                        "incidents",
                        Handling.ACTUAL,
                        List.of(
                                opened("far", Handling.ACTUAL, null, ELSEWHERE, stage.now()),
                                opened("trial", Handling.TEST, null, DONGSHI, stage.now()),
                                opened(
                                        "says",
                                        Handling.ACTUAL,
                                        null,
                                        DONGSHI,
                                        stage.now(),
                                        List.of(IncidentFlag.SAYS_EXERCISE)))))
                .isEmpty();
        assertThat(stage.happened(
                        "response",
                        Handling.ACTUAL,
                        List.of(
                                alerted("far", TOWN_DUTY, Handling.ACTUAL, stage.now()),
                                alerted("trial", OFFICER, Handling.TEST, stage.now()))))
                .isEmpty();
    }

    @Test
    void anUnannouncedOneWaitsUntilThePartiesOutsideKnow() {
        var before = scenario();
        var scenario = new Scenario(
                before.id(),
                before.name(),
                before.summary(),
                before.kind(),
                before.extent(),
                before.towns(),
                before.director(),
                before.evaluators(),
                before.participants(),
                before.units(),
                List.of("市人民医院"),
                before.objectives(),
                before.injects(),
                before.expectations(),
                before.enterprise());
        var drill = stage.scheduled(scenario, stage.now().plusSeconds(60), false);

        assertThat(stage.pass(Duration.ofMinutes(1))).hasExactlyElementsOfTypes(DrillNotStarted.class);
        assertThat(code(stage.ask(LEADER, new StartDrill(drill)))).isEqualTo("OUTSIDE_NOT_CLEARED");
        stage.ask(OFFICER, new ClearOutside(drill));
        assertThat(Stage.events(stage.ask(LEADER, new StartDrill(drill))))
                .hasExactlyElementsOfTypes(DrillStarted.class);
    }

    @Test
    void whatIsArchivedBelongsToNoDrillAnyMore() {
        var drill = stage.started(scenario());
        belongs(drill, "i1");
        assertThat(stage.view().belonging().incidents()).containsOnlyKeys(new IncidentId("i1"));

        stage.happened("response", Handling.EXERCISE, List.of(Journals.archived("i1", stage.now())));

        assertThat(stage.view().belonging().incidents()).isEmpty();
        assertThat(stage.happened("response", Handling.EXERCISE, List.of(acknowledged("i1", OFFICER, stage.now()))))
                .isEmpty();
    }

    @Test
    void onlyItsDirectorRunsIt() {
        var drill = stage.started(scenario());

        assertThat(code(stage.ask(RESPONDER, new PauseDrill(drill)))).isEqualTo("NOT_ITS_DIRECTOR");
        assertThat(code(stage.ask(OFFICER, new FireInject(drill, "leak")))).isEqualTo("NOT_ITS_DIRECTOR");
        assertThat(code(stage.ask(RESPONDER, new ClearOutside(drill)))).isEqualTo("MAY_NOT_PLAN");
        assertThat(code(stage.ask(LEADER, new PauseDrill(new DrillId("420583-none")))))
                .isEqualTo("NO_SUCH_DRILL");
    }

    @Test
    void itEndsByItselfWhenNothingIsLeftAndGivesItsKeysBack() {
        var drill = stage.started(scenario());
        stage.pass(Duration.ofSeconds(30));
        take(drill, "leak");

        var decided = stage.pass(Duration.ofHours(2));

        assertThat(decided.getLast())
                .isEqualTo(new DrillFinished(
                        drill,
                        List.of(Stage.PLANT),
                        null,
                        Stage.NOON.plusSeconds(300).plus(Duration.ofMinutes(15))));
        assertThat(stage.state().drills().byId().get(drill))
                .isNotNull()
                .satisfies(over -> assertThat(over.phase()).isEqualTo(DrillPhase.FINISHED));
        assertThat(stage.state().drills().deadlines().size()).isZero();
    }

    @Test
    void itsEndComesNearerWithItsClock() {
        var drill = stage.started(scenario());
        stage.pass(Duration.ofSeconds(30));
        take(drill, "leak");
        stage.pass(Duration.ofSeconds(330));

        stage.ask(LEADER, new ShiftDrillClock(drill, 600));
        assertThat(stage.pass(Duration.ofSeconds(239))).isEmpty();

        assertThat(stage.pass(Duration.ofSeconds(1))).hasExactlyElementsOfTypes(DrillFinished.class);
    }

    private Decision<DrillEvent> take(DrillId drill, String inject) {
        return stage.ask(null, new NoteInject(drill, inject, REPORT, null));
    }

    private void belongs(DrillId drill, String incident) {
        stage.happened(
                "incidents",
                Handling.EXERCISE,
                List.of(opened(incident, Handling.EXERCISE, drill, DONGSHI, stage.now())));
    }

    private static List<String> fired(List<DrillEvent> events) {
        return events.stream()
                .filter(InjectFired.class::isInstance)
                .map(event -> ((InjectFired) event).inject().id())
                .toList();
    }

    private static String code(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Refused<DrillEvent>(var code, var _) ? code : "accepted";
    }
}
