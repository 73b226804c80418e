package cn.liandong.drills;

import static cn.liandong.drills.Stage.LEADER;
import static cn.liandong.drills.Stage.OFFICER;
import static cn.liandong.drills.Stage.QIN;
import static cn.liandong.drills.Stage.RESPONDER;
import static cn.liandong.drills.Stage.TOWN_DUTY;
import static cn.liandong.drills.Stage.report;
import static cn.liandong.drills.Stage.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.JudgingCommand.AnswerFinding;
import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.JudgingCommand.MarkHeading;
import cn.liandong.contracts.drills.JudgingCommand.RaiseFinding;
import cn.liandong.contracts.drills.JudgingCommand.ReturnFinding;
import cn.liandong.contracts.drills.JudgingCommand.StrikeOffFinding;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import cn.liandong.contracts.drills.JudgingEvent.FindingAnswered;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingReturned;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.drills.JudgingEvent.HeadingMarked;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingStoriesTest {
    private final Stage stage = new Stage();

    @Test
    void whatAnEvaluatorJudgesWaitsForHimAndKeepsNoDrillFromEnding() {
        var drill = stage.started(scenario(List.of(), List.of(ScenarioPoliciesTest.judged("cordon"))));

        assertThat(stage.pass(Duration.ofMinutes(15))).hasExactlyElementsOfTypes(DrillFinished.class);
        assertThat(Stage.events(stage.ask(LEADER, new JudgeExpectation(drill, "cordon", false, "东口无人"))))
                .containsExactly(new ExpectationJudged(drill, "cordon", false, "东口无人", LEADER, stage.now()));
        assertThat(code(stage.ask(LEADER, new JudgeExpectation(drill, "other", true, null))))
                .isEqualTo("NO_SUCH_EXPECTATION");
        assertThat(code(stage.ask(RESPONDER, new JudgeExpectation(drill, "cordon", true, null))))
                .isEqualTo("NOT_AN_EVALUATOR");
    }

    @Test
    void headingsAreMarkedFromNoughtToAHundred() {
        var drill = stage.started(scenario());

        assertThat(Stage.events(stage.ask(LEADER, mark(drill, 80)))).hasExactlyElementsOfTypes(HeadingMarked.class);
        assertThat(code(stage.ask(LEADER, mark(drill, 101)))).isEqualTo("MARK_UNFIT");
        assertThat(code(stage.ask(LEADER, mark(drill, -1)))).isEqualTo("MARK_UNFIT");
        assertThat(code(stage.ask(OFFICER, mark(drill, 80)))).isEqualTo("NOT_AN_EVALUATOR");
    }

    @Test
    void aFindingIsAnsweredByItsOwnerReturnedAndStruckOffByWhoeverRaisedIt() {
        var finding = raised();

        assertThat(code(stage.ask(LEADER, new StrikeOffFinding(finding)))).isEqualTo("NOT_ANSWERED");
        assertThat(code(stage.ask(OFFICER, new AnswerFinding(finding, "已增派")))).isEqualTo("NOT_ITS_OWNER");
        assertThat(Stage.events(stage.ask(RESPONDER, new AnswerFinding(finding, "已增派"))))
                .hasExactlyElementsOfTypes(FindingAnswered.class);
        assertThat(code(stage.ask(OFFICER, new ReturnFinding(finding, "夜间仍缺")))).isEqualTo("NOT_ITS_CHECKER");
        assertThat(Stage.events(stage.ask(LEADER, new ReturnFinding(finding, "夜间仍缺"))))
                .hasExactlyElementsOfTypes(FindingReturned.class);
        stage.ask(RESPONDER, new AnswerFinding(finding, "夜间两人"));
        assertThat(Stage.events(stage.ask(LEADER, new StrikeOffFinding(finding))))
                .hasExactlyElementsOfTypes(FindingStruckOff.class);
        assertThat(code(stage.ask(LEADER, new StrikeOffFinding(finding)))).isEqualTo("NO_SUCH_FINDING");
        assertThat(stage.pass(Duration.ofDays(30)).stream().filter(FindingOverdue.class::isInstance))
                .isEmpty();
    }

    @Test
    void whatIsOverdueGoesUpATierEachDay() {
        stage.seat(RESPONDER, QIN);
        var finding = raised();

        var overdue = stage.pass(Duration.ofDays(12)).stream()
                .filter(FindingOverdue.class::isInstance)
                .map(FindingOverdue.class::cast)
                .toList();

        assertThat(overdue).extracting(FindingOverdue::finding).containsOnly(finding);
        assertThat(overdue.get(0).posts()).containsExactlyInAnyOrder(RESPONDER, TOWN_DUTY);
        assertThat(overdue.get(1).posts()).containsExactly(LEADER);
        assertThat(overdue).extracting(FindingOverdue::step).containsExactly(1, 2, 3);
        assertThat(overdue.get(0).people())
                .as("who sits there is told, and nobody sits in the town")
                .containsExactly(new SeatedPerson(RESPONDER, QIN));
        assertThat(overdue.get(1).people()).isEmpty();
    }

    private FindingId raised() {
        var drill = stage.started(scenario(List.of(report("leak", 1, null)), List.of()));
        var answer = stage.ask(
                LEADER,
                new RaiseFinding(drill, "东口缺警戒人员", RESPONDER, stage.now().plus(Duration.ofDays(10))));
        return new FindingId(Objects.requireNonNull(
                ((Decision.Accepted<DrillEvent>) answer).facts().get("finding")));
    }

    private static MarkHeading mark(DrillId drill, int mark) {
        return new MarkHeading(drill, EvaluationHeading.CORDON_AND_CONTROL, mark, null);
    }

    private static @Nullable String code(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Refused<DrillEvent>(var code, var _) ? code : null;
    }
}
