package cn.liandong.drills;

import static cn.liandong.drills.Stage.LEADER;
import static cn.liandong.drills.Stage.PLANT;
import static cn.liandong.drills.Stage.RESPONDER;
import static cn.liandong.drills.Stage.acknowledged;
import static cn.liandong.drills.Stage.followUp;
import static cn.liandong.drills.Stage.report;
import static cn.liandong.drills.Stage.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.ScheduleDrill;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioCommand.WithdrawScenario;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioWithdrawn;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioPoliciesTest {
    private static final PostId NOBODY = new PostId("420583-nobody");

    private final Stage stage = new Stage();

    static Stream<Arguments> unfit() {
        var leak = report("leak", 30, null);
        return Stream.of(
                Arguments.of("TWICE_THE_SAME_ID", List.of(leak, report("leak", 40, null)), List.of(), "leak"),
                Arguments.of("TWICE_THE_SAME_ID", List.of(leak), List.of(acknowledged("leak", "leak", 60)), "leak"),
                Arguments.of("UNKNOWN_POST", List.of(told(List.of(NOBODY))), List.of(), "420583-nobody"),
                Arguments.of("INJECT_INCOMPLETE", List.of(report("leak", -1, null)), List.of(), "-1"),
                Arguments.of("INJECT_INCOMPLETE", List.of(report("leak", 1, "never")), List.of(), "never"),
                Arguments.of("INJECT_INCOMPLETE", List.of(followUp("more", 1, "leak")), List.of(), "`of`"),
                Arguments.of("INJECT_INCOMPLETE", List.of(told(List.of())), List.of(), "`posts`"),
                Arguments.of("INJECT_INCOMPLETE", List.of(bare(InjectKind.REPORT)), List.of(), "`by`"),
                Arguments.of("INJECT_INCOMPLETE", List.of(bare(InjectKind.OUTAGE)), List.of(), "`channel`"),
                Arguments.of("INJECT_INCOMPLETE", List.of(bare(InjectKind.BREAKDOWN)), List.of(), "`unit`"),
                Arguments.of("INJECT_INCOMPLETE", List.of(bare(InjectKind.SILENCE)), List.of(), "`posts`"),
                Arguments.of("EXPECTATION_INCOMPLETE", List.of(leak), List.of(acknowledged("a", "fire", 60)), "fire"),
                Arguments.of("EXPECTATION_INCOMPLETE", List.of(leak), List.of(acknowledged("a", "leak", 0)), "0 s"),
                Arguments.of(
                        "CIRCLE", List.of(report("leak", 1, "a")), List.of(acknowledged("a", "leak", 60)), "leak"));
    }

    @ParameterizedTest
    @MethodSource
    void unfit(String code, List<Inject> injects, List<Expectation> expectations, String named) {
        stage.units();
        var answer = stage.ask(LEADER, new SetScenario(scenario(injects, expectations)));

        assertThat(answer).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message()).contains(named);
        });
    }

    @Test
    void whatIsNotRegisteredIsNamed() {
        assertThat(code(stage.ask(LEADER, new SetScenario(scenario())))).isEqualTo("UNKNOWN_UNIT");
        stage.scheduled(scenario(), stage.now(), true);
        assertThat(code(stage.ask(LEADER, new SetScenario(directedBy(NOBODY))))).isEqualTo("UNKNOWN_POST");
    }

    @Test
    void theCityKeepsScenariosAndSoDoesTheDirectorTheyName() {
        stage.scheduled(scenario(), stage.now(), true);
        assertThat(code(stage.ask(RESPONDER, new SetScenario(scenario(List.of(), List.of())))))
                .isEqualTo("MAY_NOT_PLAN");
        assertThat(code(stage.ask(RESPONDER, new WithdrawScenario(Stage.SCENARIO))))
                .isEqualTo("MAY_NOT_PLAN");
        assertThat(code(stage.ask(RESPONDER, new ScheduleDrill(Stage.SCENARIO, stage.now(), true))))
                .isEqualTo("MAY_NOT_PLAN");
        // What another directs cannot be taken over by naming oneself.
        assertThat(code(stage.ask(RESPONDER, new SetScenario(directedBy(RESPONDER)))))
                .isEqualTo("MAY_NOT_PLAN");

        assertThat(Stage.events(stage.ask(LEADER, new SetScenario(directedBy(RESPONDER)))))
                .hasExactlyElementsOfTypes(ScenarioSet.class);
        assertThat(Stage.events(stage.ask(RESPONDER, new SetScenario(directedBy(RESPONDER)))))
                .isEmpty();
        assertThat(Stage.events(stage.ask(RESPONDER, new WithdrawScenario(Stage.SCENARIO))))
                .hasExactlyElementsOfTypes(ScenarioWithdrawn.class);
        assertThat(code(stage.ask(LEADER, new ScheduleDrill(Stage.SCENARIO, stage.now(), true))))
                .isEqualTo("NO_SUCH_SCENARIO");
    }

    @Test
    void aDrillBeginsNowOrWithinAYear() {
        stage.scheduled(scenario(), stage.now(), true);

        assertThat(code(stage.ask(
                        LEADER, new ScheduleDrill(Stage.SCENARIO, stage.now().minusSeconds(3_600), true))))
                .isEqualTo("TIME_UNFIT");
        assertThat(code(stage.ask(
                        LEADER, new ScheduleDrill(Stage.SCENARIO, stage.now().plusSeconds(400L * 86_400), true))))
                .isEqualTo("TIME_UNFIT");
    }

    private static Scenario directedBy(PostId director) {
        var other = scenario();
        return new Scenario(
                other.id(),
                other.name(),
                other.summary(),
                other.kind(),
                other.extent(),
                other.towns(),
                director,
                List.of(),
                other.participants(),
                other.units(),
                other.outside(),
                other.objectives(),
                other.injects(),
                other.expectations(),
                PLANT);
    }

    private static Inject told(List<PostId> posts) {
        return new Inject(
                "told", "told", 1, null, InjectKind.NOTICE, null, null, null, posts, null, null, null, "群众来电");
    }

    private static Inject bare(InjectKind kind) {
        return new Inject("bare", "bare", 1, null, kind, null, null, null, List.of(), null, null, null, null);
    }

    private static @Nullable String code(Decision<DrillEvent> decision) {
        return decision instanceof Decision.Refused<DrillEvent>(var code, var _) ? code : null;
    }

    static Expectation judged(String id) {
        return new Expectation(id, "警戒到位", EvaluationHeading.CORDON_AND_CONTROL, null, 60, null);
    }
}
