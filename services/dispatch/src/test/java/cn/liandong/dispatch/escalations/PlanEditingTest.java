package cn.liandong.dispatch.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Officers change plans, two of them at once, and the city's file beside them. */
class PlanEditingTest {
    private static final Actor OFFICER = Story.of(City.ROOM);
    private static final Actor LEADER = new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId("city.leader"), null);

    private final Story story = new Story(City.view());

    @Test
    void an_edit_counts_on_and_says_who_and_when() {
        story.asked(Actor.SYSTEM, new DefinePlan(town(60)));
        story.now = story.now.plus(Duration.ofMinutes(5));
        assertThat(story.asked(OFFICER, new DefinePlan(town(30), 1)))
                .containsExactly(new PlanDefined(town(30), 2, new PostId("city.officer"), story.now));
        assertThat(story.state.escalations().plans()).hasSize(1);
    }

    @Test
    void the_second_of_two_editors_is_told_who_changed_it_and_when() {
        story.asked(Actor.SYSTEM, new DefinePlan(town(60)));
        story.asked(LEADER, new DefinePlan(town(30), 1));
        var refused = refused(OFFICER, new DefinePlan(town(90), 1));
        assertThat(refused.code()).isEqualTo("PLAN_CHANGED");
        assertThat(refused.message())
                .contains("revision 1")
                .contains("revision 2 was set at city.leader, " + City.NOON)
                .contains("Read that");
        assertThat(story.asked(OFFICER, new DefinePlan(town(90), 2))).hasSize(1);
    }

    @Test
    void two_that_make_the_same_new_plan_are_one() {
        story.asked(OFFICER, new DefinePlan(town(60), 0));
        assertThat(story.asked(OFFICER, new DefinePlan(town(60), 0))).isEmpty();
        assertThat(story.refusal(OFFICER, new DefinePlan(town(90), 0))).isEqualTo("PLAN_CHANGED");
        assertThat(story.refusal(OFFICER, new DefinePlan(plan("other", Tier.TOWN, null, step(Whose.CITY)), 3)))
                .isEqualTo("PLAN_CHANGED");
    }

    @Test
    void what_an_officer_set_no_file_takes_back() {
        story.asked(Actor.SYSTEM, new DefinePlan(town(60)));
        story.asked(OFFICER, new DefinePlan(town(30), 1));
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(town(60)))).isEmpty();
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(plan("file", Tier.TOWN, null, step(Whose.CITY)))))
                .as("another id for the same alerts")
                .isEmpty();
        assertThat(story.state.escalations().plans())
                .extracting(PlanDefined::plan)
                .containsExactly(town(30));
    }

    @Test
    void a_plan_that_is_for_other_alerts_from_now_on_is_one_plan_still() {
        story.asked(OFFICER, new DefinePlan(town(60), 0));
        story.asked(OFFICER, new DefinePlan(plan("town", Tier.TOWN, Category.FIRE, step(Whose.CITY)), 1));
        assertThat(story.state.escalations().plans()).hasSize(1);
    }

    @Test
    void two_plans_for_the_very_same_alerts_are_refused() {
        story.asked(OFFICER, new DefinePlan(town(60), 0));
        var other = plan("other", Tier.TOWN, null, step(Whose.CITY));
        assertThat(refused(OFFICER, new DefinePlan(other, 0)).message()).contains("The plan town is for");
        assertThat(story.refusal(OFFICER, new DefinePlan(other, 0))).isEqualTo("FOR_THE_SAME_ALERTS");
        assertThat(story.refusal(OFFICER, new DefinePlan(plan("other", Tier.TOWN, Category.FIRE, step(Whose.CITY)), 0)))
                .isEqualTo("accepted");
    }

    @Test
    void a_plan_that_tells_nobody_but_the_alerted_post_is_refused_and_names_where() {
        var alone = plan("town", Tier.TOWN, null, step(Whose.ALERTED_POST));
        var refused = refused(OFFICER, new DefinePlan(alone, 0));
        assertThat(refused.code()).isEqualTo("LEAVES_ALONE");
        assertThat(refused.message()).contains("白洋镇, 董市镇");
        var ownOfficer = new EscalationPlan(
                new PlanId("officers"),
                Tier.TOWN,
                PostKind.DUTY_OFFICER,
                null,
                null,
                List.of(step(Whose.OWN_ORGANIZATION)),
                null,
                Acknowledgement.ONE_OF_POST);
        assertThat(story.refusal(OFFICER, new DefinePlan(ownOfficer, 0)))
                .as("the own officer is the alerted post")
                .isEqualTo("LEAVES_ALONE");
    }

    @Test
    void an_enterprise_without_a_leader_is_left_alone_by_a_plan_that_ends_there() {
        var plan = new EscalationPlan(
                new PlanId("enterprise"),
                Tier.ENTERPRISE,
                List.of(
                        step(Whose.ALERTED_POST),
                        new Step(new Target(Whose.OWN_ORGANIZATION, PostKind.DUTY_LEADER), 60)));
        var refused = refused(OFFICER, new DefinePlan(plan, 0));
        assertThat(refused.code()).isEqualTo("STEP_OF_NOBODY");
        assertThat(refused.message()).contains("Step 2");
    }

    @Test
    void a_step_with_one_post_that_there_is_may_name_one_that_there_is_not() {
        var step = new Step(
                new Target(Whose.OWN_ORGANIZATION, PostKind.RESPONDER),
                60,
                List.of(new Target(Whose.CITY, PostKind.DUTY_OFFICER)));
        assertThat(story.refusal(OFFICER, new DefinePlan(plan("town", Tier.TOWN, null, step), 0)))
                .isEqualTo("accepted");
    }

    @Test
    void a_step_names_each_post_once() {
        var target = new Target(Whose.CITY, PostKind.DUTY_OFFICER);
        var step = new Step(target, 60, List.of(target));
        assertThat(story.refusal(OFFICER, new DefinePlan(plan("town", Tier.TOWN, null, step), 0)))
                .isEqualTo("TARGET_TWICE");
    }

    @Test
    void a_file_may_come_before_its_posts() {
        var empty = new Story(DispatchView.EMPTY);
        assertThat(empty.asked(Actor.SYSTEM, new DefinePlan(plan("town", Tier.TOWN, null, step(Whose.ALERTED_POST)))))
                .hasSize(1);
    }

    @Test
    void one_plan_more_than_a_city_may_have_is_refused_and_one_that_there_is_may_change() {
        var steps = List.of(step(Whose.ALERTED_POST), step(Whose.CITY));
        for (var tier : Tier.values()) {
            for (var kind : PostKind.values()) {
                for (var category : Category.values()) {
                    if (story.state.escalations().plans().size() < PlanPolicies.MOST_PLANS) {
                        story.asked(Actor.SYSTEM, new DefinePlan(narrow(tier, kind, category, steps)));
                    }
                }
            }
        }
        assertThat(story.refusal(OFFICER, new DefinePlan(town(60), 0))).isEqualTo("TOO_MANY_PLANS");
        var first = story.state.escalations().plans().getFirst().plan();
        var changed = new EscalationPlan(
                first.id(),
                first.tier(),
                first.post(),
                first.category(),
                null,
                steps,
                600,
                Acknowledgement.ONE_OF_POST);
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(changed))).hasSize(1);
    }

    private static EscalationPlan narrow(Tier tier, PostKind kind, Category category, List<Step> steps) {
        return new EscalationPlan(
                new PlanId(tier + "." + kind + "." + category),
                tier,
                kind,
                category,
                null,
                steps,
                null,
                Acknowledgement.ONE_OF_POST);
    }

    @Test
    void a_town_changes_no_plan_not_even_to_the_same() {
        story.asked(OFFICER, new DefinePlan(town(60), 0));
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), new DefinePlan(town(60), 1)))
                .isEqualTo("NOT_OF_THE_CITY");
    }

    private Decision.Refused<ResponseEvent> refused(Actor actor, DefinePlan command) {
        if (story.decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + command);
    }

    private static EscalationPlan town(int seconds) {
        return plan(
                "town",
                Tier.TOWN,
                null,
                new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), seconds),
                step(Whose.CITY));
    }

    private static EscalationPlan plan(String id, Tier tier, @Nullable Category category, Step... steps) {
        return new EscalationPlan(
                new PlanId(id), tier, null, category, null, List.of(steps), null, Acknowledgement.ONE_OF_POST);
    }

    private static Step step(Whose whose) {
        return new Step(new Target(whose, PostKind.DUTY_OFFICER), 60);
    }
}
