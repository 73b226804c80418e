package cn.liandong.dispatch;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.CallRelief;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A handover while an alert is open: whoever answers for the post by now is told at once. */
class ReliefTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final PostId OFFICER = new PostId("dongshi.officer");
    private static final PersonId FIRST = City.person(OFFICER);
    private static final PersonId RELIEF = new PersonId("relief");

    private final Story story = new Story(City.view());

    @Test
    void where_one_of_a_post_is_enough_the_relief_is_told_too_as_of_the_step_before() {
        story.opened(incident("i1"));
        var awaited = story.due(TOWN);
        var told = Story.only(PersonAlerted.class, story.handedOver(City.onDuty(OFFICER, RELIEF)));
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.alert()).isEqualTo(TOWN);
            assertThat(one.person()).isEqualTo(RELIEF);
            assertThat(List.of(one.round(), one.step())).containsExactly(1, 1);
        });
        assertThat(story.due(TOWN)).isEqualTo(awaited);
        assertThat(acknowledge(FIRST)).isNotEmpty();
    }

    @Test
    void the_relief_is_told_at_each_later_round_as_well() {
        story.opened(incident("i1"));
        story.handedOver(City.onDuty(OFFICER, RELIEF));
        while (!(story.due(TOWN) instanceof TakeStep step) || step.step() > 1) {
            story.silence(TOWN, Duration.ofMinutes(1));
        }
        assertThat(Story.told(TOWN, story.silence(TOWN, Duration.ofMinutes(1))))
                .contains(FIRST.value(), RELIEF.value());
    }

    @Test
    void where_each_person_acknowledges_the_relief_is_told_in_place_of_whoever_has_not() {
        eachAcknowledges();
        story.happened(City.onDuty(OFFICER, FIRST, new PersonId("second")));
        story.opened(incident("i1"));
        acknowledge(FIRST);
        var events = story.handedOver(City.onDuty(OFFICER, RELIEF));
        assertThat(Story.only(PersonRelieved.class, events))
                .extracting(PersonRelieved::person)
                .containsExactly(new PersonId("second"));
        assertThat(Story.only(PersonAlerted.class, events)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(RELIEF);
            assertThat(one.subject().roll()).isEqualTo(new AlertRoll(2, 1));
        });
        assertThat(Story.only(AlertAcknowledged.class, acknowledge(RELIEF))).hasSize(1);
    }

    @Test
    void where_the_relief_has_acknowledged_already_the_alert_stops() {
        eachAcknowledges();
        story.happened(City.onDuty(OFFICER, FIRST, RELIEF));
        story.opened(incident("i1"));
        acknowledge(RELIEF);
        assertThat(Story.only(AlertAcknowledged.class, story.handedOver(City.onDuty(OFFICER, RELIEF))))
                .hasSize(1);
    }

    @Test
    void nobody_is_told_of_what_was_acknowledged_or_at_a_post_that_was_left_empty_or_by_a_repeat() {
        story.opened(incident("i1"));
        assertThat(story.handedOver(City.onDuty(OFFICER))).isEmpty();
        story.handedOver(City.onDuty(OFFICER, RELIEF));
        assertThat(story.handedOver(City.onDuty(OFFICER, RELIEF))).isEmpty();
        acknowledge(RELIEF);
        assertThat(story.handedOver(City.onDuty(OFFICER, new PersonId("third"))))
                .isEmpty();
    }

    @Test
    void where_nobody_was_on_duty_whoever_comes_to_the_post_is_told_at_once() {
        var empty = new Story(City.registered());
        empty.opened(incident("i1"));
        assertThat(Story.told(TOWN, empty.journal)).isEmpty();
        var events = empty.handedOver(City.onDuty(OFFICER, RELIEF));
        assertThat(Story.told(TOWN, events)).containsExactly(RELIEF.value());
        assertThat(Story.only(StepTaken.class, events)).isEmpty();
    }

    @Test
    void nobody_else_calls_relief() {
        story.opened(incident("i1"));
        assertThat(story.refusal(Story.of(City.ROOM), new CallRelief(OFFICER))).isEqualTo("NOT_A_HANDOVER");
    }

    private void eachAcknowledges() {
        story.asked(
                Actor.SYSTEM,
                new DefinePlan(new EscalationPlan(
                        new PlanId("plan-town"),
                        Tier.TOWN,
                        null,
                        null,
                        null,
                        List.of(new Step(new Target(Whose.OWN_ORGANIZATION, PostKind.DUTY_OFFICER), 60, List.of())),
                        null,
                        Acknowledgement.EACH_PERSON)));
    }

    private List<ResponseEvent> acknowledge(PersonId person) {
        return story.asked(
                new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, OFFICER, person), new AcknowledgeAlert(TOWN));
    }
}
