package cn.liandong.dispatch.closings;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.DeclareControlled;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an incident ends. */
class ClosingDeciderTest {
    private static final IncidentId INCIDENT = incident("i1").incident();
    private static final AlertId TOWN_ALERT = new AlertId("i1.dongshi.officer");
    private static final Actor TOWN = Story.at("dongshi.officer");
    private static final Actor CITY = Story.of(City.ROOM);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void what_is_still_open_must_be_settled_or_named() {
        var open = open();
        assertThat(open).contains(TOWN_ALERT.value());
        var refused = story.decide(CITY, close(ClosingOutcome.HANDLED, open.subList(1, open.size())));

        assertThat(refused).asString().contains("STILL_OPEN", open.getFirst());
        assertThat(refused.toString()).doesNotContain(open.get(1));

        var events = story.asked(CITY, close(ClosingOutcome.FALSE_ALARM, open));
        assertThat(Story.only(IncidentClosed.class, events)).singleElement().satisfies(closed -> {
            assertThat(closed.outcome()).isEqualTo(ClosingOutcome.FALSE_ALARM);
            assertThat(closed.leftOpen()).isEqualTo(open);
        });
    }

    @Test
    void with_the_incident_every_alert_of_it_ends() {
        story.asked(TOWN, new AcknowledgeAlert(TOWN_ALERT));
        int alerts = story.state.alerts().of(INCIDENT).size();

        var events = story.asked(CITY, close(ClosingOutcome.HANDLED, open()));

        assertThat(Story.only(AlertStoodDown.class, events))
                .hasSize(alerts)
                .allMatch(by -> by.reason() == StandDownReason.INCIDENT_CLOSED);
        assertThat(story.state.escalations().deadlines().inOrder()).isEmpty();
    }

    @Test
    void a_unit_that_is_on_its_way_is_still_open_and_goes_on() {
        Fleet.register(story);
        var offered = Story.only(
                        UnitOffered.class,
                        story.asked(CITY, new OfferUnit(INCIDENT, null, List.of(Capability.FIREFIGHTING), null)))
                .getFirst();
        var id = offered.assignment().value();
        var others = open().stream().filter(one -> !one.equals(id)).toList();

        assertThat(story.decide(CITY, close(ClosingOutcome.HANDLED, others)))
                .asString()
                .contains("STILL_OPEN", id);
        story.asked(CITY, close(ClosingOutcome.HANDLED, open()));
        assertThat(story.state.assignments().open(INCIDENT)).containsExactly(offered.assignment());
    }

    @Test
    void it_is_controlled_closed_and_open_again() {
        assertThat(Story.only(IncidentControlled.class, story.asked(CITY, new DeclareControlled(INCIDENT))))
                .hasSize(1);
        assertThat(story.asked(CITY, new DeclareControlled(INCIDENT))).isEmpty();
        story.asked(CITY, close(ClosingOutcome.HANDLED, open()));
        assertThat(story.asked(CITY, close(ClosingOutcome.HANDLED, List.of()))).isEmpty();
        assertThat(refusal(CITY, new DeclareControlled(INCIDENT))).isEqualTo("CLOSED_ALREADY");

        assertThat(Story.only(IncidentReopened.class, story.asked(CITY, new ReopenIncident(INCIDENT))))
                .hasSize(1);
        assertThat(story.state.closings().stage(INCIDENT)).isEqualTo(Closings.Stage.OPEN);
        assertThat(refusal(CITY, new ReopenIncident(INCIDENT))).isEqualTo("NOT_CLOSED");
    }

    @Test
    void whoever_sees_to_it_may_and_the_city_always() {
        assertThat(refusal(TOWN, new DeclareControlled(INCIDENT))).isEqualTo("NEITHER_CLAIMER_NOR_CITY");
        assertThat(refusal(Actor.SYSTEM, close(ClosingOutcome.HANDLED, open()))).isEqualTo("NEITHER_CLAIMER_NOR_CITY");
        story.asked(TOWN, new ClaimIncident(INCIDENT, null));

        assertThat(refusal(TOWN, new DeclareControlled(INCIDENT))).isEqualTo("accepted");
        assertThat(refusal(Story.at("baiyang.officer"), new DeclareControlled(INCIDENT)))
                .isEqualTo("NEITHER_CLAIMER_NOR_CITY");
    }

    @Test
    void an_incident_that_does_not_exist_is_named() {
        assertThat(story.decide(CITY, new ReopenIncident(new IncidentId("i9"))))
                .asString()
                .contains("NO_SUCH_INCIDENT", "i9");
    }

    @Test
    void only_closing_stands_alerts_down_as_closed() {
        assertThat(story.decide(CITY, new StandDownAlert(TOWN_ALERT, StandDownReason.INCIDENT_CLOSED)))
                .asString()
                .contains("CLOSE_INSTEAD");
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(ClosingPolicies.all())
                .extracting(ClosingPolicies.ClosingPolicy::code)
                .doesNotHaveDuplicates();
    }

    private List<String> open() {
        var open = new ArrayList<String>();
        story.state.alerts().open(INCIDENT).forEach(alert -> open.add(alert.value()));
        story.state.assignments().open(INCIDENT).forEach(one -> open.add(one.value()));
        return List.copyOf(open);
    }

    private static CloseIncident close(ClosingOutcome outcome, List<String> leftOpen) {
        return new CloseIncident(INCIDENT, outcome, leftOpen);
    }

    private String refusal(Actor actor, ClosingCommand command) {
        return story.decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused
                ? refused.code()
                : "accepted";
    }
}
