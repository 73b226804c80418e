package cn.liandong.dispatch.escalations;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An acknowledgement that nothing follows. The town's plan: officer, standby, leader, the city's officer. */
class RaisedAgainTest {
    private static final AlertId TOWN = new AlertId("i1.dongshi.officer");
    private static final AlertId ROOM = new AlertId("i1.city.officer");
    private static final Actor OFFICER = Story.at("dongshi.officer");
    private static final Duration LIMIT = Duration.ofSeconds(EscalationPlan.ACT_WITHIN_SECONDS);

    private final Story story = new Story(City.view());

    @Test
    void the_alert_begins_again_with_its_first_step_when_the_limit_is_over() {
        acknowledged();
        var due = story.now.plus(LIMIT);

        var events = story.silence(TOWN, LIMIT.plusMillis(7));

        assertThat(events.getFirst())
                .isEqualTo(new AlertRaisedAgain(TOWN, incident("i1").incident(), 2, due, story.now));
        assertThat(Story.lines(TOWN, events)).containsExactly("r2 s1 NOTHING_FOLLOWED late 7 next +60");
        assertThat(Story.told(TOWN, events)).containsExactly("p-dongshi.officer");
        assertThat(Story.lines(TOWN, story.silence(TOWN, Duration.ofMinutes(1))))
                .containsExactly("r2 s2 SILENCE late 0 next +60");
    }

    @Test
    void it_waits_for_another_acknowledgement_and_again_for_what_follows() {
        acknowledged();
        story.silence(TOWN, LIMIT);

        assertThat(Story.only(AlertAcknowledged.class, story.asked(OFFICER, new AcknowledgeAlert(TOWN))))
                .hasSize(1);
        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT)))
                .containsExactly("r3 s1 NOTHING_FOLLOWED late 0 next +60");
    }

    @Test
    void a_round_that_was_not_begun_is_not_passed_over() {
        story.opened(incident("i1"));
        for (int i = 0; i < 3; i++) {
            story.silence(TOWN, Duration.ofMinutes(1));
        }
        story.asked(OFFICER, new AcknowledgeAlert(TOWN));

        assertThat(Story.lines(TOWN, story.silence(TOWN, LIMIT)))
                .containsExactly("r2 s1 NOTHING_FOLLOWED late 0 next +60");
    }

    @Test
    void a_claim_is_what_follows_for_every_alert_that_was_acknowledged_and_will_be() {
        acknowledged();
        var due = story.due(TOWN);

        story.asked(OFFICER, new ClaimIncident(incident("i1").incident(), null));

        story.now = story.now.plus(LIMIT);
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNull();
        assertThat(story.state.escalations().deadlines().find(ROOM.value())).isNotNull();
        story.asked(Story.at("city.officer"), new AcknowledgeAlert(ROOM));
        assertThat(story.state.escalations().deadlines().find(ROOM.value())).isNull();
    }

    @Test
    void whoever_sends_a_unit_sees_to_the_incident() {
        Fleet.register(story);
        acknowledged();
        var city = Story.of(City.ROOM);

        var events = story.asked(
                city, new OfferUnit(incident("i1").incident(), null, List.of(Capability.FIREFIGHTING), null));

        assertThat(Story.only(IncidentClaimed.class, events))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.post()).isEqualTo(city.post()));
        assertThat(story.state.escalations().deadlines().find(TOWN.value())).isNull();
        var again = story.asked(
                city, new OfferUnit(incident("i1").incident(), null, List.of(Capability.FIREFIGHTING), null));
        assertThat(Story.only(IncidentClaimed.class, again)).isEmpty();
    }

    @Test
    void the_limit_is_the_frozen_plan_s() {
        story.asked(Actor.SYSTEM, new DefinePlan(plan(30)));
        story.opened(incident("i1"));
        story.asked(Actor.SYSTEM, new DefinePlan(plan(3_000)));
        story.asked(OFFICER, new AcknowledgeAlert(TOWN));

        assertThat(story.due(TOWN)).isEqualTo(new RaiseAlertAgain(TOWN, 2, story.now.plusSeconds(30)));
    }

    @Test
    void a_repeat_of_the_deadline_adds_nothing() {
        acknowledged();
        var due = story.due(TOWN);
        story.silence(TOWN, LIMIT);

        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void only_a_deadline_raises_it_again() {
        acknowledged();

        assertThat(story.decide(OFFICER, story.due(TOWN))).isInstanceOf(Decision.Refused.class);
    }

    private void acknowledged() {
        story.opened(incident("i1"));
        story.asked(OFFICER, new AcknowledgeAlert(TOWN));
    }

    private static EscalationPlan plan(int actWithinSeconds) {
        return new EscalationPlan(
                new PlanId("short"),
                Tier.TOWN,
                List.of(new EscalationPlan.Step(
                        new EscalationPlan.Target(EscalationPlan.Whose.ALERTED_POST, PostKind.DUTY_OFFICER), 60)),
                actWithinSeconds);
    }
}
