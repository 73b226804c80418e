package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a plan says so, everybody who was told acknowledges by name 逐人签收. */
class EachPersonTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final IncidentId INCIDENT = incident("i1").incident();
    private static final PostId OFFICER = new PostId("dongshi.officer");
    private static final PostId STANDBY = new PostId("dongshi.standby");
    private static final PersonId FIRST = City.person(OFFICER);
    private static final PersonId SECOND = new PersonId("second");
    private static final PersonId AT_STANDBY = City.person(STANDBY);
    private static final PersonId LEADER = City.person(new PostId("dongshi.leader"));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Story story = new Story(City.view());

    @BeforeEach
    void two_are_at_the_post_and_the_standby_is_told_with_them() {
        story.happened(City.onDuty(OFFICER, FIRST, SECOND));
        story.asked(Actor.SYSTEM, new DefinePlan(plan(Acknowledgement.EACH_PERSON)));
        story.opened(incident("i1"));
    }

    @Test
    void whom_a_step_names_besides_is_told_at_the_same_time() {
        assertThat(Story.told(TOWN, story.journal)).containsExactly("p-dongshi.officer", "second", "p-dongshi.standby");
    }

    @Test
    void each_is_told_how_many_have_to_and_how_many_have() {
        assertThat(rolls(story.journal)).containsExactly(new AlertRoll(3, 0));
        acknowledge(OFFICER, FIRST);
        assertThat(rolls(story.silence(TOWN, LIMIT))).containsExactly(new AlertRoll(4, 1));
    }

    private static List<AlertRoll> rolls(List<ResponseEvent> events) {
        return Story.only(PersonAlerted.class, events).stream()
                .filter(told -> told.alert().equals(TOWN))
                .map(told -> told.subject().roll())
                .distinct()
                .toList();
    }

    @Test
    void the_alert_stops_with_the_last_of_those_who_were_told_and_a_repeat_adds_nothing() {
        assertThat(acknowledge(OFFICER, FIRST))
                .containsExactly(new PersonAcknowledged(TOWN, INCIDENT, OFFICER, FIRST, story.now));
        assertThat(acknowledge(OFFICER, FIRST)).isEmpty();
        acknowledge(STANDBY, AT_STANDBY);
        assertThat(story.state.alerts().open(INCIDENT)).contains(TOWN);

        assertThat(acknowledge(OFFICER, SECOND))
                .containsExactly(
                        new PersonAcknowledged(TOWN, INCIDENT, OFFICER, SECOND, story.now),
                        new AlertAcknowledged(TOWN, INCIDENT, OFFICER, SECOND, story.now));
        assertThat(story.state.alerts().open(INCIDENT)).doesNotContain(TOWN);
        assertThat(story.due(TOWN)).isInstanceOf(RaiseAlertAgain.class);
        assertThat(acknowledge(OFFICER, FIRST)).isEmpty();
    }

    @Test
    void silence_of_one_escalates_and_names_whoever_is_missing() {
        acknowledge(OFFICER, FIRST);
        var events = story.silence(TOWN, LIMIT);
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.leader");
        assertThat(Story.only(StepTaken.class, events))
                .singleElement()
                .satisfies(line -> assertThat(line.missing()).containsExactly(SECOND, AT_STANDBY));
    }

    @Test
    void a_repeat_calls_those_who_are_missing_only_and_skips_a_step_that_all_have_acknowledged() {
        acknowledge(OFFICER, FIRST);
        acknowledge(STANDBY, AT_STANDBY);
        story.silence(TOWN, LIMIT);
        acknowledge(new PostId("dongshi.leader"), LEADER);
        var second = story.silence(TOWN, LIMIT);
        assertThat(Story.told(TOWN, second)).containsExactly("second");
        var third = story.silence(TOWN, LIMIT);
        assertThat(Story.lines(TOWN, third))
                .containsExactly(
                        "r2 s2 SKIPPED_ALL_ACKNOWLEDGED late 0 next +0", "r3 s1 STEP_BEFORE_EMPTY late 0 next +60");
        assertThat(Story.told(TOWN, third)).containsExactly("second");
    }

    @Test
    void who_is_missing_and_unreached_is_waited_for_when_everybody_who_is_reached_has_acknowledged() {
        acknowledge(OFFICER, FIRST);
        for (var person : List.of(SECOND, AT_STANDBY)) {
            story.happened(new ContactDisabled(person, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(), City.NOON));
        }
        story.silence(TOWN, LIMIT);
        var second = story.silence(TOWN, LIMIT);
        assertThat(Story.lines(TOWN, second))
                .containsExactly(
                        "r2 s1 SKIPPED_NOBODY_REACHED late 0 next +0", "r2 s2 STEP_BEFORE_EMPTY late 0 next +60");
        acknowledge(new PostId("dongshi.leader"), LEADER);
        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT))).containsExactly("r3 s1 SILENCE late 0 next +60");
    }

    @Test
    void whoever_is_called_later_has_to_acknowledge_too() {
        story.silence(TOWN, LIMIT);
        for (var one : List.of(FIRST, SECOND)) {
            acknowledge(OFFICER, one);
        }
        assertThat(Story.only(AlertAcknowledged.class, acknowledge(STANDBY, AT_STANDBY)))
                .isEmpty();
        assertThat(Story.only(AlertAcknowledged.class, acknowledge(new PostId("dongshi.leader"), LEADER)))
                .hasSize(1);
    }

    @Test
    void relief_is_called_in_place_of_whoever_answers_for_the_post_no_more() {
        acknowledge(OFFICER, FIRST);
        story.happened(City.onDuty(OFFICER, FIRST, new PersonId("relief")));
        story.silence(TOWN, LIMIT);
        var again = story.silence(TOWN, LIMIT);
        assertThat(Story.only(PersonRelieved.class, again))
                .containsExactly(new PersonRelieved(TOWN, INCIDENT, OFFICER, SECOND, story.now));
        assertThat(Story.told(TOWN, again)).containsExactly("relief", "p-dongshi.standby");
    }

    @Test
    void where_relief_has_acknowledged_already_the_alert_stops() {
        acknowledge(OFFICER, FIRST);
        acknowledge(STANDBY, AT_STANDBY);
        story.happened(City.onDuty(OFFICER, FIRST));
        story.silence(TOWN, LIMIT);
        acknowledge(new PostId("dongshi.leader"), LEADER);
        var end = story.silence(TOWN, LIMIT);
        assertThat(Story.lines(TOWN, end)).containsExactly("r2 s1 SKIPPED_ALL_ACKNOWLEDGED late 0 next +0");
        assertThat(end)
                .contains(new AlertAcknowledged(TOWN, INCIDENT, new PostId("dongshi.leader"), LEADER, story.now));
    }

    @Test
    void whoever_left_the_post_empty_goes_on_being_called() {
        story.happened(City.onDuty(OFFICER));
        story.silence(TOWN, LIMIT);
        assertThat(Story.told(TOWN, story.silence(TOWN, LIMIT))).contains("p-dongshi.officer", "second");
    }

    @Test
    void a_step_that_an_officer_asks_for_calls_the_missing_only() {
        acknowledge(OFFICER, FIRST);
        assertThat(Story.told(TOWN, story.asked(Story.of(City.ROOM), new EscalateAlert(TOWN, 1, 2))))
                .containsExactly("p-dongshi.leader");
        assertThat(Story.told(TOWN, story.asked(Story.at("dongshi.officer"), new EscalateAlert(TOWN, 2, 1))))
                .containsExactly("second", "p-dongshi.standby");
    }

    @Test
    void when_nothing_follows_everybody_acknowledges_again() {
        for (var one : List.of(FIRST, SECOND)) {
            acknowledge(OFFICER, one);
        }
        acknowledge(STANDBY, AT_STANDBY);
        var raised = story.silence(TOWN, Duration.ofMinutes(15));
        assertThat(Story.told(TOWN, raised)).containsExactly("p-dongshi.officer", "second", "p-dongshi.standby");
        assertThat(acknowledge(OFFICER, FIRST)).hasSize(1);
        assertThat(story.state.alerts().open(INCIDENT)).contains(TOWN);
    }

    @Test
    void whoever_is_reached_on_no_channel_is_missing_at_the_step_that_follows_at_once() {
        for (var person : List.of(FIRST, SECOND, AT_STANDBY)) {
            story.happened(new ContactDisabled(person, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(), City.NOON));
        }
        var lines = Story.only(StepTaken.class, story.opened(incident("i2"))).stream()
                .filter(line -> line.alert().equals(new AlertId("i2.dongshi.officer")))
                .toList();
        assertThat(lines)
                .extracting(StepTaken::reason)
                .containsExactly(StepReason.SKIPPED_NOBODY_REACHED, StepReason.STEP_BEFORE_EMPTY);
        assertThat(lines.getLast().missing()).containsExactly(FIRST, SECOND, AT_STANDBY);
    }

    @Test
    void standing_down_covers_everybody() {
        story.asked(Story.of(City.ROOM), new StandDownAlert(TOWN, StandDownReason.FALSE_ALARM));
        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNull();
        assertThat(story.refusal(notified(OFFICER, SECOND), new AcknowledgeAlert(TOWN)))
                .isEqualTo("STOOD_DOWN");
    }

    @Test
    void an_officer_says_who_where_more_than_one_is_at_the_post() {
        var officer = Story.at(OFFICER.value());
        assertThat(story.refusal(officer, new AcknowledgeAlert(TOWN))).isEqualTo("PERSON_NEEDED");
        assertThat(story.refusal(officer, new AcknowledgeAlert(TOWN, AT_STANDBY)))
                .isEqualTo("PERSON_NOT_TOLD");
        assertThat(story.refusal(notified(OFFICER, FIRST), new AcknowledgeAlert(TOWN, SECOND)))
                .isEqualTo("NOT_NOTIFIED");
        assertThat(story.asked(officer, new AcknowledgeAlert(TOWN, SECOND)))
                .containsExactly(new PersonAcknowledged(TOWN, INCIDENT, OFFICER, SECOND, story.now));
    }

    @Test
    void a_later_edit_of_the_plan_changes_the_next_alert_only() {
        story.asked(Actor.SYSTEM, new DefinePlan(plan(Acknowledgement.ONE_OF_POST)));
        story.opened(incident("i2"));
        assertThat(acknowledge(OFFICER, FIRST)).hasSize(1);
        assertThat(story.state.alerts().open(INCIDENT)).contains(TOWN);
        story.asked(notified(OFFICER, FIRST), new AcknowledgeAlert(new AlertId("i2.dongshi.officer")));
        assertThat(story.state.alerts().open(incident("i2").incident()))
                .doesNotContain(new AlertId("i2.dongshi.officer"));
    }

    private List<ResponseEvent> acknowledge(PostId post, PersonId person) {
        return story.asked(notified(post, person), new AcknowledgeAlert(TOWN));
    }

    private static Actor notified(PostId post, PersonId person) {
        return new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, post, person);
    }

    private static EscalationPlan plan(Acknowledgement acknowledgement) {
        return new EscalationPlan(
                new PlanId("plan-town"),
                Tier.TOWN,
                null,
                null,
                null,
                List.of(
                        new Step(
                                new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER),
                                60,
                                List.of(new Target(Whose.OWN_ORGANIZATION, PostKind.STANDBY_OFFICER))),
                        new Step(new Target(Whose.OWN_ORGANIZATION, PostKind.DUTY_LEADER), 60)),
                null,
                acknowledgement);
    }
}
