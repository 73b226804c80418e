package cn.liandong.dispatch.escalations;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationDeciderTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Story story = new Story(City.view());

    @Test
    void an_alert_begins_with_its_first_step_and_the_person_on_duty() {
        var events = story.opened(incident("i1"));
        assertThat(Story.lines(TOWN, events)).containsExactly("r1 s1 ALERT_BEGAN late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.officer");
    }

    @Test
    void silence_climbs_step_by_step_and_then_begins_again() {
        story.opened(incident("i1"));
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT))).containsExactly("p-dongshi.standby");
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT))).containsExactly("p-dongshi.leader");
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT))).containsExactly("p-city.officer");
        var again = story.silence(TOWN, LIMIT);
        assertThat(Story.told(TOWN, again)).containsExactly("p-dongshi.officer");
        assertThat(Story.lines(TOWN, again)).containsExactly("r2 s1 SILENCE late 0 next +60");
    }

    @Test
    void a_late_deadline_says_how_late_and_the_next_step_waits_its_whole_limit() {
        story.opened(incident("i1"));
        var events = story.silence(TOWN, LIMIT.plusMillis(1_500));
        assertThat(Story.lines(TOWN, events)).containsExactly("r1 s2 SILENCE late 1500 next +60");
    }

    @Test
    void a_clock_that_jumped_back_does_not_stop_the_escalation() {
        story.opened(incident("i1"));
        var events = story.silence(TOWN, Duration.ofHours(-1));
        assertThat(Story.lines(TOWN, events)).containsExactly("r1 s2 SILENCE late 0 next +60");
    }

    @Test
    void a_step_nobody_fills_is_skipped_at_once_and_leaves_its_line() {
        story.happened(City.onDuty(new PostId("dongshi.standby")));
        story.opened(incident("i1"));
        var events = story.silence(TOWN, LIMIT);
        assertThat(Story.lines(TOWN, events))
                .containsExactly(
                        "r1 s2 SKIPPED_NOBODY_ON_DUTY late 0 next +0", "r1 s3 STEP_BEFORE_EMPTY late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.leader");
    }

    @Test
    void a_step_of_which_nobody_is_reached_is_told_and_waited_for_by_nobody() {
        story.happened(unreached("p-dongshi.officer"));
        var events = story.opened(incident("i1"));
        assertThat(Story.lines(TOWN, events))
                .containsExactly(
                        "r1 s1 SKIPPED_NOBODY_REACHED late 0 next +0", "r1 s2 STEP_BEFORE_EMPTY late 0 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.officer", "p-dongshi.standby");
    }

    @Test
    void who_is_reached_again_is_waited_for_again() {
        story.happened(unreached("p-dongshi.officer"));
        story.happened(new ContactEnabled(new PersonId("p-dongshi.officer"), Channel.SMS, City.NOON));
        assertThat(Story.lines(TOWN, story.opened(incident("i1"))))
                .containsExactly("r1 s1 ALERT_BEGAN late 0 next +60");
    }

    @Test
    void who_has_another_channel_left_is_waited_for() {
        story.happened(new ContactDisabled(
                new PersonId("p-dongshi.officer"),
                Channel.SMS,
                ContactFault.OPTED_OUT,
                List.of(Channel.VOICE),
                City.NOON));
        assertThat(Story.lines(TOWN, story.opened(incident("i1"))))
                .containsExactly("r1 s1 ALERT_BEGAN late 0 next +60");
    }

    @Test
    void where_nobody_of_any_step_is_reached_each_is_waited_for_as_ever() {
        for (var person : List.of("p-dongshi.officer", "p-dongshi.standby", "p-dongshi.leader", "p-city.officer")) {
            story.happened(unreached(person));
        }
        assertThat(Story.lines(TOWN, story.opened(incident("i1"))))
                .containsExactly("r1 s1 ALERT_BEGAN late 0 next +60");
        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT))).containsExactly("r1 s2 SILENCE late 0 next +60");
    }

    private static ContactDisabled unreached(String person) {
        return new ContactDisabled(new PersonId(person), Channel.SMS, ContactFault.BAD_ADDRESS, List.of(), City.NOON);
    }

    @Test
    void an_empty_last_step_leads_into_the_next_round_at_once() {
        story.happened(City.onDuty(new PostId("city.officer")));
        story.opened(incident("i1"));
        story.silence(TOWN, LIMIT);
        story.silence(TOWN, LIMIT);
        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT)))
                .containsExactly(
                        "r1 s4 SKIPPED_NOBODY_ON_DUTY late 0 next +0", "r2 s1 STEP_BEFORE_EMPTY late 0 next +60");
    }

    @Test
    void where_nobody_is_on_duty_anywhere_every_skip_is_recorded_once_and_the_round_is_waited_out() {
        var empty = new Story(City.registered());
        var events = empty.opened(incident("i1"));
        assertThat(Story.told(TOWN, events)).isEmpty();
        assertThat(Story.lines(TOWN, events))
                .containsExactly(
                        "r1 s1 SKIPPED_NOBODY_ON_DUTY late 0 next +0",
                        "r1 s2 SKIPPED_NOBODY_ON_DUTY late 0 next +0",
                        "r1 s3 SKIPPED_NOBODY_ON_DUTY late 0 next +0",
                        "r1 s4 SKIPPED_NOBODY_ON_DUTY late 0 next +240");
        assertThat(Story.lines(TOWN, empty.silence(TOWN, Duration.ofMinutes(4))))
                .hasSize(4)
                .last()
                .isEqualTo("r2 s4 SKIPPED_NOBODY_ON_DUTY late 0 next +240");
    }

    @Test
    void who_comes_on_duty_after_a_round_that_reached_nobody_is_told_in_the_next() {
        var empty = new Story(City.registered());
        empty.opened(incident("i1"));
        empty.happened(City.onDuty(City.officer("dongshi"), new PersonId("late")));
        assertThat(Story.told(TOWN, empty.silence(TOWN, Duration.ofMinutes(4)))).containsExactly("late");
        // Round 2 goes on with the empty steps, and ends by waiting, not by spinning.
        assertThat(Story.lines(TOWN, empty.silence(TOWN, LIMIT)))
                .hasSize(3)
                .last()
                .isEqualTo("r2 s4 SKIPPED_NOBODY_ON_DUTY late 0 next +240");
    }

    @Test
    void a_round_that_reaches_nobody_is_not_tried_again_within_a_minute() {
        var empty = new Story(City.registered());
        empty.asked(Actor.SYSTEM, new DefinePlan(plan("short", Tier.TOWN, step(Whose.ALERTED_POST, 1))));
        assertThat(Story.lines(TOWN, empty.opened(incident("i1"))))
                .containsExactly("r1 s1 SKIPPED_NOBODY_ON_DUTY late 0 next +60");
    }

    @Test
    void the_same_deadline_twice_takes_one_step() {
        story.opened(incident("i1"));
        var due = story.due(TOWN);
        story.now = story.now.plus(LIMIT);
        assertThat(story.asked(Actor.SYSTEM, due)).isNotEmpty();
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void a_deadline_after_the_acknowledgement_changes_nothing() {
        story.opened(incident("i1"));
        var due = story.due(TOWN);
        story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN));
        story.now = story.now.plus(LIMIT);
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void only_a_deadline_takes_a_step() {
        story.opened(incident("i1"));
        assertThat(story.decide(Story.at("city.officer"), new TakeStep(TOWN, 1, 2, story.now.plus(LIMIT))))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_plan_that_changes_later_changes_the_next_alert_only() {
        story.opened(incident("i1"));
        story.asked(Actor.SYSTEM, new DefinePlan(plan("city-first", Tier.TOWN, step(Whose.CITY, 30))));
        story.happened(City.onDuty(new PostId("dongshi.standby"), new PersonId("relief")));
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT)))
                .as("whoever relieves them is told besides")
                .containsExactly("p-dongshi.standby", "relief");

        var next = story.opened(incident("i2"));
        assertThat(Story.told(new AlertId("i2.dongshi.officer"), next)).containsExactly("p-city.officer");
    }

    @Test
    void a_plan_is_defined_once_and_the_last_one_of_its_tier_counts() {
        var first = plan("a", Tier.TOWN, step(Whose.CITY, 30));
        var second = plan("b", Tier.TOWN, step(Whose.ALERTED_POST, 30));
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(first)))
                .containsExactly(new PlanDefined(first, 1, null, story.now));
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(first))).isEmpty();
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(second))).hasSize(1);
        assertThat(story.asked(Actor.SYSTEM, new DefinePlan(first))).hasSize(1);
    }

    @Test
    void an_officer_of_the_city_defines_a_plan_and_nobody_else() {
        var command = new DefinePlan(plan("a", Tier.TOWN, step(Whose.CITY, 30)), 0);
        assertThat(code(story.decide(officerOf("city"), command))).isEqualTo("accepted");
        assertThat(code(story.decide(officerOf("dongshi"), command))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(code(story.decide(officerOf("nowhere"), command))).isEqualTo("NOT_OF_THE_CITY");
        var key = new Actor(Actor.Kind.API_KEY, null, City.ROOM, null, null);
        assertThat(code(story.decide(key, command))).isEqualTo("NOT_OF_THE_CITY");
    }

    @Test
    void a_plan_that_is_too_long_is_refused() {
        var steps = Collections.nCopies(PlanPolicies.MOST_STEPS + 1, step(Whose.CITY, 30));
        assertThat(code(story.decide(Actor.SYSTEM, new DefinePlan(plan("a", Tier.TOWN, steps.toArray(Step[]::new))))))
                .isEqualTo("TOO_MANY_STEPS");
    }

    @Test
    void a_change_of_duty_that_is_announced_early_takes_effect_when_it_says() {
        var post = City.officer("dongshi");
        var relief = new DutyEvent.DutyChanged(
                post, List.of(new PersonId("relief")), story.now.plusSeconds(10), story.now.plusSeconds(9_000));
        story.happened(relief);
        assertThat(story.view.peopleAt(post, story.now)).containsExactly(City.person(post));
        assertThat(story.view.peopleAt(post, story.now.plusSeconds(10))).containsExactly(new PersonId("relief"));
    }

    private static EscalationPlan plan(String id, Tier tier, Step... steps) {
        return new EscalationPlan(new PlanId(id), tier, List.of(steps));
    }

    private static Step step(Whose whose, int seconds) {
        return new Step(new Target(whose, PostKind.DUTY_OFFICER), seconds);
    }

    private static Actor officerOf(String organization) {
        return new Actor(Actor.Kind.OFFICER, null, new OrganizationId(organization), null, null);
    }

    private static String code(Decision<ResponseEvent> decision) {
        return decision instanceof Decision.Refused<ResponseEvent> refused ? refused.code() : "accepted";
    }
}
