package cn.liandong.dispatch.escalations;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of the plans that fit an alert the more specific counts. */
class PlanScopeTest {
    private static final Category OTHER = Category.HAZARDOUS_CHEMICAL_LEAK;

    private final Story story = new Story(City.view());

    @Test
    void a_plan_that_names_the_category_counts_before_one_that_names_nothing() {
        define("any", null, null, null);
        define("fire", null, Category.FIRE, null);
        assertThat(planOfTheTown("i1", Category.FIRE)).isEqualTo("fire");
        assertThat(planOfTheTown("i2", OTHER)).isEqualTo("any");
    }

    @Test
    void one_that_names_the_kind_of_post_counts_before_one_that_names_the_category() {
        define("fire", null, Category.FIRE, null);
        define("officers", PostKind.DUTY_OFFICER, null, null);
        assertThat(planOfTheTown("i1", Category.FIRE)).isEqualTo("officers");
    }

    @Test
    void one_that_names_the_reason_counts_before_all_and_is_for_no_other() {
        define("officers-fire", PostKind.DUTY_OFFICER, Category.FIRE, null);
        define("town", null, null, AlertReason.TOWN_OF_PLACE);
        define("levels", null, null, AlertReason.LEVEL_SET);
        define("leaders", PostKind.DUTY_LEADER, Category.FIRE, AlertReason.TOWN_OF_PLACE);
        assertThat(planOfTheTown("i1", Category.FIRE)).isEqualTo("town");
    }

    @Test
    void of_two_that_name_the_same_the_later_one_counts_and_both_are_gone_before_it() {
        define("first", null, Category.FIRE, null);
        define("second", null, Category.FIRE, null);
        assertThat(planOfTheTown("i1", Category.FIRE)).isEqualTo("second");
        assertThat(story.state.escalations().plans())
                .extracting(defined -> defined.plan().id().value())
                .containsExactly("second");
    }

    @Test
    void where_none_fits_the_built_in_plan_counts() {
        define("fire", null, OTHER, null);
        assertThat(planOfTheTown("i1", Category.FIRE)).isEqualTo(BuiltInPlan.ID.value());
    }

    private String planOfTheTown(String id, Category category) {
        story.opened(incident(id, category, List.of(City.DONGSHI), City.SITE));
        return Story.only(AlertBegan.class, story.journal).stream()
                .filter(began ->
                        began.incident().value().equals(id) && began.post().equals(new PostId("dongshi.officer")))
                .findFirst()
                .orElseThrow()
                .plan()
                .plan()
                .value();
    }

    private void define(String id, @Nullable PostKind post, @Nullable Category category, @Nullable AlertReason reason) {
        story.asked(
                Actor.SYSTEM,
                new DefinePlan(new EscalationPlan(
                        new PlanId(id),
                        Tier.TOWN,
                        post,
                        category,
                        reason,
                        List.of(new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), 60)),
                        null,
                        Acknowledgement.ONE_OF_POST)));
    }
}
