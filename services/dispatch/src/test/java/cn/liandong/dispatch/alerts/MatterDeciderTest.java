package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Fleet.BRIGADE;
import static cn.liandong.dispatch.Fleet.ENGINE_1;
import static cn.liandong.dispatch.Fleet.ENGINE_2;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.LapseOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit is offered a fire, and whoever answers for it is called until there is an answer. */
class MatterDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor CREW = Story.of(BRIGADE);

    private final Story story = new Story(City.view());
    private int inputs;

    @BeforeEach
    void begin() {
        Fleet.register(story);
        story.opened(incident("i1"));
    }

    @Test
    void an_offer_alerts_whoever_answers_for_the_unit() {
        var events = offer();

        assertThat(only(AlertBegan.class, events)).singleElement().satisfies(began -> {
            assertThat(began.reason()).isEqualTo(AlertReason.UNIT_OFFERED);
            assertThat(began.organization()).isEqualTo(BRIGADE);
            var matter = began.subject().matter();
            assertThat(matter).isNotNull();
            assertThat(matter.id()).isEqualTo(offered(events).assignment().value());
            assertThat(matter.about()).isEqualTo(ENGINE_1.value());
            assertThat(matter.answerBy()).isEqualTo(offered(events).answerBy());
            assertThat(began.subject().incidentNumber())
                    .isEqualTo(incident("i1").number());
            assertThat(began.subject().siteName()).isEqualTo(City.site().name());
            assertThat(began.plan().actWithin()).isNull();
        });
        assertThat(only(PersonAlerted.class, events)).isNotEmpty();
    }

    @Test
    void silence_goes_to_the_next_step_of_the_plan() {
        var alert = began(offer()).alert();

        assertThat(Story.lines(alert, story.silence(alert, Duration.ofSeconds(60))))
                .isNotEmpty();
    }

    @Test
    void every_answer_settles_it_and_nobody_is_called_any_more() {
        var first = offer();
        var second = answered(began(first).alert(), new DeclineOffer(id(first), DeclineReason.BUSY));
        assertThat(offered(second).unit()).isEqualTo(ENGINE_2);
        var third = answered(
                began(second).alert(),
                new LapseOffer(id(second), offered(second).answerBy()));
        answered(began(third).alert(), new AcceptOffer(id(third)));
        assertThat(open()).isEmpty();
    }

    @Test
    void one_that_is_withdrawn_is_settled() {
        var events = offer();
        assertThat(settled(story.asked(CITY, new WithdrawAssignment(id(events)))))
                .containsExactly(began(events).alert());
    }

    @Test
    void where_no_unit_is_left_the_city_is_called_until_one_is_offered() {
        var events = offer();
        for (int i = 0; i < 3; i++) {
            events = story.asked(CREW, new DeclineOffer(id(events), DeclineReason.BUSY));
        }
        var nobodyLeft = began(events);
        assertThat(nobodyLeft.reason()).isEqualTo(AlertReason.NO_UNIT_LEFT);
        assertThat(nobodyLeft.organization()).isEqualTo(City.ROOM);

        assertThat(settled(offer())).containsExactly(nobodyLeft.alert());
    }

    @Test
    void an_acknowledged_one_is_not_raised_again_for_its_answer_has_its_own_limit() {
        var alert = began(offer());
        story.asked(Story.at(alert.post().value()), new AcknowledgeAlert(alert.alert()));

        assertThat(story.state.escalations().deadlines().find(alert.alert().value()))
                .isNull();
    }

    @Test
    void a_repeated_offer_alerts_nobody_twice() {
        offer();
        inputs--;
        assertThat(offer()).isEmpty();
    }

    @Test
    void closing_the_incident_needs_the_offer_named_and_not_its_alert() {
        var events = offer();
        var open = List.of(id(events).value());
        var alerts =
                story.state.alerts().open(FIRE).stream().map(AlertId::value).toList();
        assertThat(alerts).doesNotContain(began(events).alert().value());

        assertThat(story.refusal(
                        CITY,
                        new CloseIncident(
                                FIRE,
                                ClosingOutcome.HANDLED,
                                Stream.concat(alerts.stream(), open.stream()).toList())))
                .isEqualTo("accepted");
    }

    @Test
    void an_organization_without_a_post_is_recorded_as_alerting_nobody() {
        var lonely = new UnitId("lonely-1");
        story.asked(
                Actor.SYSTEM,
                new RegisterUnit(Fleet.unit(
                        lonely, new OrganizationId("nobody"), UnitKind.FIRE_ENGINE, 2, 100, Capability.FIREFIGHTING)));

        assertThat(only(RuleAlertedNobody.class, offer()))
                .containsExactly(
                        new RuleAlertedNobody(FIRE, AlertReason.UNIT_OFFERED, NobodyReason.NO_POST, List.of()));
    }

    @Test
    void an_exercise_stays_one() {
        story.opened(incident("i9"), Handling.EXERCISE);
        var events = ask(CITY, new OfferUnit(incident("i9").incident(), null, List.of(Capability.FIREFIGHTING), null));
        assertThat(began(events).subject().handling()).isEqualTo(Handling.EXERCISE);
    }

    @Test
    void every_kind_of_matter_has_its_policy() {
        assertThat(MatterPolicies.all().stream().map(MatterPolicy::kind))
                .containsExactly(Arrays.stream(AlertReason.values())
                        .filter(AlertReason::isMatter)
                        .toArray(AlertReason[]::new));
    }

    private List<ResponseEvent> offer() {
        return ask(CITY, new OfferUnit(FIRE, null, List.of(Capability.FIREFIGHTING), null));
    }

    private List<ResponseEvent> ask(Actor actor, DispatchCommand command) {
        return story.asked(actor, "input-" + inputs++, command);
    }

    /** The crew's answer, or its silence, after which the alert of that offer is settled. */
    private List<ResponseEvent> answered(AlertId alert, DispatchCommand answer) {
        var events = story.asked(answer instanceof LapseOffer ? Actor.SYSTEM : CREW, answer);
        assertThat(settled(events)).containsExactly(alert);
        assertThat(story.state.escalations().find(alert)).isNull();
        return events;
    }

    private List<AlertId> open() {
        return story.state.alerts().of(FIRE).stream()
                .filter(alert -> alert.matter() != null && alert.isOpen())
                .map(Alert::id)
                .toList();
    }

    private static AssignmentId id(List<ResponseEvent> events) {
        return offered(events).assignment();
    }

    private static UnitOffered offered(List<ResponseEvent> events) {
        return only(UnitOffered.class, events).getFirst();
    }

    private static AlertBegan began(List<ResponseEvent> events) {
        return only(AlertBegan.class, events).getFirst();
    }

    private static List<AlertId> settled(List<ResponseEvent> events) {
        return only(AlertSettled.class, events).stream()
                .map(AlertSettled::alert)
                .toList();
    }

    private static <E extends ResponseEvent> List<E> only(Class<E> type, List<ResponseEvent> events) {
        return Story.only(type, events);
    }
}
