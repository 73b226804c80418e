package cn.liandong.drills;

import static cn.liandong.drills.Stage.DONGSHI;
import static cn.liandong.drills.Stage.LEADER;
import static cn.liandong.drills.Stage.NOON;
import static cn.liandong.drills.Stage.OFFICER;
import static cn.liandong.drills.Stage.PLANT;
import static cn.liandong.drills.Stage.QIN;
import static cn.liandong.drills.Stage.RESPONDER;
import static cn.liandong.drills.Stage.TOWN_DUTY;
import static cn.liandong.drills.Stage.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductCommand.StopDrill;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.drills.Programme;
import cn.liandong.contracts.drills.ProgrammeCommand.SetProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.WithdrawProgramme;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeSet;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.CancelDrill;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioCommand.WithdrawScenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NOON is 12:00 of Monday, 30 November 2026, in 枝江. */
class ProgrammeStoriesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ProgrammeId PROGRAMME = new ProgrammeId("420583-programme-1");
    private static final ScenarioId FIRST = new ScenarioId("420583-scenario-a");
    private static final ScenarioId SECOND = new ScenarioId("420583-scenario-b");

    private final Stage stage = new Stage();

    @BeforeEach
    void theLibraryHasTwoOfThePlant() {
        stage.units();
        stage.ask(LEADER, new SetScenario(like(FIRST, PLANT)));
        stage.ask(LEADER, new SetScenario(like(SECOND, PLANT)));
    }

    @Test
    void itsDrillsArePlannedByItsRhythmInLocalTimeOneAheadAndBeginByThemselves() {
        set(rhythm("30 9 1 * *"));

        var first = planned(stage.pass(Duration.ZERO));
        assertThat(first.startsAt()).isEqualTo(local("2026-12-01T09:30"));
        assertThat(first.by()).isNull();
        assertThat(first.programme()).isEqualTo(PROGRAMME);
        assertThat(first.scenario().id()).isEqualTo(FIRST);

        assertThat(stage.pass(Duration.between(stage.now(), local("2026-12-01T09:29"))))
                .isEmpty();
        assertThat(stage.pass(Duration.ofMinutes(1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        DrillStarted.class, began -> assertThat(began.drill()).isEqualTo(first.drill()));
        hold(first.drill());

        var decided = stage.pass(Duration.between(stage.now(), local("2026-12-18T09:30")));
        assertThat(planned(decided)).satisfies(second -> {
            assertThat(second.startsAt()).isEqualTo(local("2027-01-01T09:30"));
            assertThat(second.at()).isEqualTo(local("2026-12-18T09:30"));
            assertThat(second.scenario().id()).as("the other one's turn").isEqualTo(SECOND);
        });
    }

    @Test
    void theNextIsPlannedOnceTheOneBeforeHasBegun() {
        set(rhythm("0 18 * * *"));
        assertThat(planned(stage.pass(Duration.ofHours(5))).startsAt()).isEqualTo(local("2026-11-30T18:00"));

        assertThat(stage.pass(Duration.ofHours(1))).hasExactlyElementsOfTypes(DrillStarted.class, DrillScheduled.class);
    }

    @Test
    void whatSomebodyHasPlannedIsNotPlannedAgain() {
        set(every(6));
        var byHand = local("2027-05-28T10:00");
        stage.scheduled(like(SECOND, PLANT), byHand, true);

        assertThat(stage.pass(Duration.between(stage.now(), byHand.minusSeconds(1))))
                .isEmpty();
    }

    @Test
    void whatPassedWhileNobodyPlannedIsNotMadeUpFor() {
        set(rhythm("30 9 1 * *"));
        stage.after(Duration.ofDays(100));

        assertThat(planned(stage.restart()).startsAt()).isEqualTo(local("2027-04-01T09:30"));
    }

    @Test
    void eachEnterpriseHoldsOneInTimeWhoeverPlansIt() {
        set(every(6));
        var due = local("2027-05-30T12:00");

        assertThat(stage.pass(Duration.between(
                        stage.now(), due.minus(Duration.ofDays(28)).minusSeconds(1))))
                .isEmpty();
        var drill = planned(stage.pass(Duration.ofSeconds(1)));
        assertThat(drill.startsAt())
                .as("two weeks before it is due is a Sunday")
                .isEqualTo(local("2027-05-17T09:30"));

        assertThat(stage.pass(Duration.between(stage.now(), drill.startsAt())))
                .hasExactlyElementsOfTypes(DrillStarted.class);
        hold(drill.drill());
        assertThat(stage.pass(Duration.between(stage.now(), due.plusSeconds(1))))
                .isEmpty();

        var other = stage.scheduled(like(SECOND, PLANT), stage.now().plusSeconds(60), true);
        stage.pass(Duration.ofMinutes(1));
        hold(other);
        var next = stage.now().atZone(SHANGHAI).plusMonths(6).toInstant();
        assertThat(stage.pass(Duration.between(
                        stage.now(), next.minus(Duration.ofDays(28)).minusSeconds(1))))
                .as("what somebody planned by hand counts too")
                .isEmpty();
        assertThat(planned(stage.pass(Duration.ofSeconds(1))).scenario().id()).isEqualTo(FIRST);
    }

    @Test
    void whatWasNotHeldInTimeIsToldOnceToTheEnterpriseAndItsTown() {
        stage.seat(RESPONDER, QIN);
        set(every(1));
        var drill = planned(stage.pass(Duration.between(stage.now(), local("2026-12-02T12:00"))));
        stage.ask(OFFICER, new CancelDrill(drill.drill()));
        assertThat(stage.pass(Duration.ofDays(7).minusSeconds(1)))
                .as("whoever takes one off has a week before the next is planned")
                .isEmpty();
        var again = planned(stage.pass(Duration.ofSeconds(1)));
        stage.pass(Duration.between(stage.now(), again.startsAt()));
        stage.ask(LEADER, new StopDrill(again.drill()));

        var decided = stage.pass(Duration.between(stage.now(), local("2027-01-20T12:00")));

        assertThat(decided.stream().filter(DrillOverdue.class::isInstance))
                .containsExactly(new DrillOverdue(
                        PROGRAMME,
                        PLANT,
                        FIRST,
                        local("2026-12-30T12:00"),
                        List.of(RESPONDER, TOWN_DUTY),
                        local("2026-12-30T12:00"),
                        List.of(new SeatedPerson(RESPONDER, QIN))));
        assertThat(decided)
                .as("one that was stopped before anything of it was taken was not held")
                .anySatisfy(event -> assertThat(event).isInstanceOf(DrillScheduled.class));
    }

    @Test
    void aScenarioOfNobodysDutyCountsForItselfAndOneThatIsGoneIsLeftOut() {
        stage.ask(LEADER, new SetScenario(like(SECOND, null)));
        set(every(1));
        stage.ask(LEADER, new WithdrawScenario(FIRST));

        var decided = stage.pass(Duration.ofDays(31));

        assertThat(decided)
                .filteredOn(DrillScheduled.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((DrillScheduled) event).scenario().id()).isEqualTo(SECOND));
        stage.ask(LEADER, new WithdrawProgramme(PROGRAMME));
        assertThat(stage.state().programmes().deadlines().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9 1 * *      |       | TIMING_UNFIT
            0 9 31 2 *   |       | TIMING_UNFIT
            */10 9 * * * |       | TIMING_UNFIT
            0 8,16 * * * |       | TIMING_UNFIT
            0 9 1 * *    | 6     | TIMING_UNFIT
                         |       | TIMING_UNFIT
                         | 0     | TIMING_UNFIT
                         | 61    | TIMING_UNFIT
            0 9 * * MON  |       | accepted
            0 9 * * *    |       | accepted
                         | 6     | accepted
            """)
    void itsTimingIsOneThatPeopleCanKeep(@Nullable String cron, @Nullable Integer months, String answer) {
        assertThat(code(stage.ask(
                        OFFICER,
                        new SetProgramme(new Programme(PROGRAMME, "半年演练", List.of(FIRST), true, cron, months)))))
                .isEqualTo(answer);
    }

    @Test
    void itIsKeptByTheCityWithScenariosOfTheLibrary() {
        var programme = every(6);
        assertThat(code(stage.ask(TOWN_DUTY, new SetProgramme(programme)))).isEqualTo("MAY_NOT_PLAN");
        assertThat(code(stage.ask(TOWN_DUTY, new WithdrawProgramme(PROGRAMME)))).isEqualTo("MAY_NOT_PLAN");
        assertThat(code(stage.ask(OFFICER, new SetProgramme(of(List.of(), 6))))).isEqualTo("SCENARIOS_UNFIT");
        assertThat(code(stage.ask(OFFICER, new SetProgramme(of(List.of(FIRST, FIRST), 6)))))
                .isEqualTo("SCENARIOS_UNFIT");
        assertThat(code(stage.ask(OFFICER, new SetProgramme(of(List.of(new ScenarioId("420583-none")), 6)))))
                .isEqualTo("NO_SUCH_SCENARIO");
        assertThat(code(stage.ask(
                        OFFICER, new SetProgramme(new Programme(PROGRAMME, " ", List.of(FIRST), true, null, 6)))))
                .isEqualTo("NAME_UNFIT");
        assertThat(Stage.events(stage.ask(OFFICER, new SetProgramme(programme))))
                .containsExactly(new ProgrammeSet(programme, "Asia/Shanghai", OFFICER, NOON));
        assertThat(Stage.events(stage.ask(OFFICER, new SetProgramme(programme))))
                .isEmpty();
    }

    private void set(Programme programme) {
        assertThat(Stage.events(stage.ask(OFFICER, new SetProgramme(programme))))
                .hasSize(1);
    }

    private void hold(DrillId drill) {
        stage.pass(Duration.ofSeconds(30));
        stage.ask(null, new NoteInject(drill, "leak", new ReportId("420583-r-" + drill), null));
        stage.ask(LEADER, new StopDrill(drill));
    }

    private static DrillScheduled planned(List<DrillEvent> decided) {
        return assertThat(decided)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(DrillScheduled.class))
                .actual();
    }

    private static Programme rhythm(String cron) {
        return new Programme(PROGRAMME, "每月演练", List.of(FIRST, SECOND), true, cron, null);
    }

    private static Programme every(int months) {
        return of(List.of(FIRST, SECOND), months);
    }

    private static Programme of(List<ScenarioId> scenarios, int months) {
        return new Programme(PROGRAMME, "半年演练", scenarios, true, null, months);
    }

    private static Scenario like(ScenarioId id, @Nullable OrganizationId enterprise) {
        var one = scenario();
        return new Scenario(
                id,
                one.name(),
                one.summary(),
                one.kind(),
                one.extent(),
                List.of(DONGSHI),
                one.director(),
                one.evaluators(),
                one.participants(),
                one.units(),
                one.outside(),
                one.objectives(),
                one.injects(),
                one.expectations(),
                enterprise);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    private static String code(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Refused<DrillEvent>(var code, var _) ? code : "accepted";
    }
}
