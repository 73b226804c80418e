package cn.liandong.dispatch.escalations;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer who does not want to wait for the clock. The town's plan: officer, standby, leader, the city's officer. */
class StepDeciderTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final Actor OFFICER = Story.at("dongshi.officer");
    private static final Actor CITY = new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId("city.leader"), null);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
        story.now = story.now.plusSeconds(10);
    }

    @Test
    void the_next_step_is_taken_now_and_the_one_after_it_waits_its_whole_limit() {
        var events = story.asked(OFFICER, new EscalateAlert(TOWN, 1, 2));

        assertThat(Story.lines(TOWN, events)).containsExactly("r1 s2 COMMAND late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.standby");
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT))).containsExactly("p-dongshi.leader");
    }

    @Test
    void a_later_step_passes_over_those_before_it_and_each_leaves_its_line() {
        var events = story.asked(OFFICER, new EscalateAlert(TOWN, 1, 4));

        assertThat(Story.lines(TOWN, events))
                .containsExactly(
                        "r1 s2 SKIPPED_BY_COMMAND late 0 next +0",
                        "r1 s3 SKIPPED_BY_COMMAND late 0 next +0",
                        "r1 s4 COMMAND late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-city.officer");
        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT))).containsExactly("r2 s1 SILENCE late 0 next +60");
    }

    @Test
    void a_step_that_was_taken_is_taken_again_only_in_the_next_round() {
        story.silence(TOWN, LIMIT);

        var events = story.asked(OFFICER, new EscalateAlert(TOWN, 2, 1));

        assertThat(Story.lines(TOWN, events))
                .containsExactly(
                        "r1 s3 SKIPPED_BY_COMMAND late 0 next +0",
                        "r1 s4 SKIPPED_BY_COMMAND late 0 next +0",
                        "r2 s1 COMMAND late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.officer");
    }

    @Test
    void two_who_ask_for_the_same_step_take_it_once() {
        story.asked(OFFICER, new EscalateAlert(TOWN, 1, 2));

        assertThat(story.asked(CITY, new EscalateAlert(TOWN, 1, 2))).isEmpty();
    }

    @Test
    void the_deadline_that_an_officer_was_ahead_of_takes_nothing() {
        var due = story.due(TOWN);
        story.asked(OFFICER, new EscalateAlert(TOWN, 1, 2));
        story.now = story.now.plus(LIMIT);

        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void a_step_that_nobody_fills_leads_to_the_next() {
        story.happened(City.onDuty(new PostId("dongshi.standby")));
        story.opened(incident("i2"));

        var second = new AlertId("i2.dongshi.officer");
        var events = story.asked(OFFICER, new EscalateAlert(second, 1, 2));

        assertThat(Story.lines(second, events))
                .containsExactly(
                        "r1 s2 SKIPPED_NOBODY_ON_DUTY late 0 next +0", "r1 s3 STEP_BEFORE_EMPTY late 0 next +60");
    }

    @Test
    void a_post_that_was_told_on_the_way_may_and_the_city_always() {
        assertThat(refusal(Story.at("dongshi.standby"), new EscalateAlert(TOWN, 1, 2)))
                .isEqualTo("NEITHER_ALERTED_NOR_CITY");
        story.silence(TOWN, LIMIT);
        assertThat(story.asked(Story.at("dongshi.standby"), new EscalateAlert(TOWN, 1, 3)))
                .isNotEmpty();
        assertThat(story.asked(CITY, new EscalateAlert(TOWN, 1, 4))).isNotEmpty();
    }

    @Test
    void who_is_neither_alerted_nor_of_the_city_may_not() {
        assertThat(refusal(Story.at("baiyang.officer"), new EscalateAlert(TOWN, 1, 2)))
                .isEqualTo("NEITHER_ALERTED_NOR_CITY");
        assertThat(refusal(Actor.SYSTEM, new EscalateAlert(TOWN, 1, 2))).isEqualTo("NEITHER_ALERTED_NOR_CITY");
        var key = new Actor(Actor.Kind.API_KEY, null, City.ROOM, null, null);
        assertThat(refusal(key, new EscalateAlert(TOWN, 1, 2))).isEqualTo("NEITHER_ALERTED_NOR_CITY");
    }

    @Test
    void an_alert_that_was_acknowledged_is_escalated_no_more() {
        story.asked(OFFICER, new AcknowledgeAlert(TOWN));

        assertThat(refusal(OFFICER, new EscalateAlert(TOWN, 1, 2))).isEqualTo("NOBODY_IS_AWAITED");
    }

    @Test
    void a_step_that_the_plan_does_not_have_is_named_with_those_that_it_has() {
        for (var wrong : List.of(
                new EscalateAlert(TOWN, 1, 5),
                new EscalateAlert(TOWN, 1, 0),
                new EscalateAlert(TOWN, 0, 2),
                new EscalateAlert(TOWN, 3, 1))) {
            assertThat(refusal(OFFICER, wrong)).as(wrong.toString()).isEqualTo("NO_SUCH_STEP");
        }
        assertThat(story.decide(OFFICER, new EscalateAlert(TOWN, 1, 5)))
                .asString()
                .contains("the steps 1 to 4 in the rounds 1 to 2", "step 5 of round 1");
    }

    @Test
    void an_alert_that_does_not_exist_is_named() {
        assertThat(refusal(CITY, new EscalateAlert(new AlertId("i9.dongshi.officer"), 1, 2)))
                .isEqualTo("NO_SUCH_ALERT");
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(StepPolicies.all()).extracting(StepPolicies.StepPolicy::code).doesNotHaveDuplicates();
    }

    private String refusal(Actor actor, EscalateAlert command) {
        return story.decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }
}
