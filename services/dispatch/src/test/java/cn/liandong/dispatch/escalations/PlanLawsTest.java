package cn.liandong.dispatch.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever officers and files ask for, in whatever order, having read whatever. */
class PlanLawsTest {
    private static final Actor OFFICER = Story.of(City.ROOM);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nobody_overwrites_what_he_has_not_read(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var story = new Story(City.view());
        for (int i = 0; i < 300; i++) {
            boolean byFile = random.nextInt(3) == 0;
            var command = new DefinePlan(plan(random), byFile ? null : Integer.valueOf(random.nextInt(5)));
            var before = story.state.escalations().find(command.plan().id());
            var decision = story.decide(byFile ? Actor.SYSTEM : OFFICER, command);
            if (decision instanceof Decision.Refused<?>) {
                assertThat(byFile).as("a file is not refused: " + decision).isFalse();
                continue;
            }
            for (var event : story.asked(byFile ? Actor.SYSTEM : OFFICER, command)) {
                var defined = (PlanDefined) event;
                int read = before == null ? 0 : before.number();
                assertThat(defined.number()).isEqualTo(read + 1);
                if (byFile) {
                    assertThat(before == null ? null : before.by()).isNull();
                } else {
                    assertThat(command.revision()).isEqualTo(read);
                    assertThat(defined.by()).isEqualTo(OFFICER.post());
                }
            }
            assertEachIsOne(story);
        }
    }

    /** What alerts find is what a reader finds: one plan of each id, and one for the same alerts. */
    private static void assertEachIsOne(Story story) {
        var plans = story.state.escalations().plans();
        var ids = new HashSet<PlanId>();
        var scopes = new HashMap<PlanScope, PlanId>();
        for (var defined : plans) {
            assertThat(ids.add(defined.plan().id())).isTrue();
            assertThat(scopes.put(PlanScope.of(defined.plan()), defined.plan().id()))
                    .isNull();
            assertThat(Objects.requireNonNull(defined.at())).isEqualTo(story.now);
        }
    }

    private static EscalationPlan plan(RandomGenerator random) {
        return new EscalationPlan(
                new PlanId("plan-" + random.nextInt(4)),
                random.nextBoolean() ? Tier.TOWN : Tier.CITY,
                null,
                random.nextBoolean() ? null : Category.FIRE,
                null,
                List.of(
                        new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), random.nextInt(1, 4)),
                        new Step(new Target(Whose.CITY, PostKind.DUTY_LEADER), 60),
                        new Step(new Target(Whose.CITY, PostKind.DUTY_OFFICER), 60)),
                null,
                Acknowledgement.ONE_OF_POST);
    }
}
