package cn.liandong.dispatch.aid;

import static cn.liandong.dispatch.TwoCities.ASKING;
import static cn.liandong.dispatch.TwoCities.HOME;
import static cn.liandong.dispatch.TwoCities.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidCommand.CallOffAid;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.LapseAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidDeclineReported;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidEvent.AidLapsed;
import cn.liandong.contracts.response.AidEvent.AidRequested;
import cn.liandong.contracts.response.AidEvent.AidUnitReported;
import cn.liandong.contracts.response.AidEvent.AidWithdrawn;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.TwoCities;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One city asks its neighbour for fire engines. Long, because every step is one of two journals. */
class AidDeciderTest {
    private static final IncidentId INCIDENT = new IncidentId("i1");

    private final TwoCities cities = new TwoCities();
    private final Story asking = cities.asking;
    private final Story home = cities.home;

    @BeforeEach
    void fire() {
        asking.opened(City.incident("i1"));
    }

    @Test
    void a_request_assigns_nobody_and_alerts_the_other_duty_room_of_an_incident_that_is_not_its_own() {
        var events = asking.asked(OFFICER, TwoCities.request("i1", HOME, 2));
        assertThat(Story.only(AidRequested.class, events)).hasSize(1);
        assertThat(Story.only(UnitOffered.class, events)).isEmpty();

        var heard = cities.deliverAll();

        assertThat(Story.only(AidAsked.class, heard)).hasSize(1);
        assertThat(Story.only(AlertBegan.class, heard)).singleElement().satisfies(alert -> {
            assertThat(alert.post()).isEqualTo(City.officer("city"));
            assertThat(alert.reason()).isEqualTo(AlertReason.AID_ASKED);
            assertThat(alert.incident()).isEqualTo(INCIDENT);
            assertThat(alert.subject().siteName()).isEqualTo("耀华化工北厂");
            assertThat(Objects.requireNonNull(alert.subject().matter()).about()).isEqualTo("枝江市应急指挥中心");
        });
    }

    @Test
    void a_grant_is_an_assignment_of_the_home_jurisdiction_and_the_asking_side_is_told_of_each_step() {
        var aid = request(1);
        var assignment = grant(aid);

        home.asked(Story.of(Fleet.BRIGADE), new AcceptOffer(assignment));
        home.asked(Story.of(Fleet.BRIGADE), new ReportOnScene(assignment));

        assertThat(states(cities.deliverAll()))
                .containsExactly(AidUnitState.OFFERED, AidUnitState.ACCEPTED, AidUnitState.ON_SCENE);
        assertThat(Objects.requireNonNull(asking.state.aids().findRequested(aid))
                        .isAnswered())
                .isTrue();
        assertThat(asking.state.aids().deadlines().size()).isZero();
        assertThat(asking.state.assignments().byId()).isEmpty();
    }

    @Test
    void the_first_answer_settles_the_alert() {
        var aid = request(2);

        assertThat(Story.only(AlertSettled.class, home.asked(OFFICER, new GrantAid(aid, Fleet.ENGINE_1))))
                .hasSize(1);
    }

    @Test
    void who_is_asked_instead_of_one_that_does_not_go_goes_for_the_same_request() {
        var aid = request(1);
        var assignment = grant(aid);
        cities.deliverAll();

        home.asked(Story.of(Fleet.BRIGADE), new DeclineOffer(assignment, DeclineReason.CREW));

        assertThat(states(cities.deliverAll())).containsExactly(AidUnitState.DECLINED, AidUnitState.OFFERED);
        assertThat(Objects.requireNonNull(asking.state.aids().findRequested(aid))
                        .units())
                .hasSize(2);
    }

    @Test
    void one_is_sent_and_more_is_declined() {
        var aid = request(2);
        grant(aid);
        home.asked(OFFICER, new DeclineAid(aid, AidDeclineReason.NEEDED_HERE, null));

        assertThat(home.refusal(OFFICER, new GrantAid(aid, Fleet.ENGINE_2))).isEqualTo("AID_OVER");
        assertThat(Story.only(AidDeclineReported.class, cities.deliverAll()))
                .extracting(AidDeclineReported::reason)
                .containsExactly(AidDeclineReason.NEEDED_HERE);
        assertThat(Objects.requireNonNull(asking.state.aids().findRequested(aid))
                        .isOpen())
                .isTrue();
    }

    @Test
    void no_more_are_sent_than_were_asked_for() {
        var aid = request(1);
        grant(aid);

        assertThat(home.refusal(OFFICER, new GrantAid(aid, Fleet.ENGINE_2))).isEqualTo("ENOUGH_SENT");
    }

    @Test
    void a_unit_that_is_engaged_at_home_is_not_sent() {
        home.opened(City.incident("h1"));
        home.asked(OFFICER, new OfferUnit(new IncidentId("h1"), Fleet.ENGINE_1, List.of(), null));
        var aid = request(1);

        assertThat(home.refusal(OFFICER, new GrantAid(aid, Fleet.ENGINE_1))).isEqualTo("UNIT_ENGAGED");
        assertThat(home.refusal(OFFICER, new GrantAid(aid, null))).isEqualTo("accepted");
    }

    @Test
    void what_is_withdrawn_comes_home() {
        var aid = request(2);
        var there = grant(aid, "one", Fleet.ENGINE_1);
        grant(aid, "two", Fleet.ENGINE_2);
        home.asked(Story.of(Fleet.BRIGADE), new AcceptOffer(there));
        home.asked(Story.of(Fleet.BRIGADE), new ReportOnScene(there));
        cities.deliverAll();

        asking.asked(OFFICER, new WithdrawAid(aid));

        assertThat(states(cities.deliverAll()))
                .containsExactlyInAnyOrder(AidUnitState.RELEASED, AidUnitState.CALLED_OFF);
        assertThat(home.state.assignments().actual()).isEmpty();
        assertThat(home.refusal(OFFICER, new GrantAid(aid, Fleet.ENGINE_3))).isEqualTo("AID_OVER");
        assertThat(home.refusal(OFFICER, new DeclineAid(aid, AidDeclineReason.TOO_FAR, null)))
                .isEqualTo("AID_OVER");
    }

    @Test
    void the_end_of_the_incident_calls_off_what_was_asked_for_it_and_has_to_name_it() {
        var aid = request(1);
        grant(aid);
        cities.deliverAll();
        var alerts = asking.state.alerts().open(INCIDENT).stream()
                .map(AlertId::value)
                .toList();
        assertThat(asking.refusal(OFFICER, close(alerts))).isEqualTo("STILL_OPEN");

        asking.asked(
                OFFICER,
                close(Stream.concat(alerts.stream(), Stream.of(aid.value())).toList()));

        assertThat(Story.only(AidWithdrawn.class, asking.journal))
                .extracting(AidWithdrawn::end)
                .containsExactly(AidEnd.INCIDENT_CLOSED);
        cities.deliverAll();
        assertThat(home.state.assignments().actual()).isEmpty();
    }

    @Test
    void silence_ends_the_request_and_both_sides_know() {
        var aid = request(1);
        var due = Objects.requireNonNull(asking.state.aids().deadlines().find(aid.value()));
        asking.now = due.dueAt().plus(Duration.ofMillis(7));

        var events = asking.asked(Actor.SYSTEM, due.command());

        assertThat(Story.only(AidLapsed.class, events))
                .extracting(AidLapsed::latenessMillis)
                .containsExactly(7L);
        assertThat(Story.only(AlertBegan.class, events))
                .extracting(AlertBegan::reason)
                .containsExactly(AlertReason.AID_MISSING);
        assertThat(asking.asked(Actor.SYSTEM, due.command())).isEmpty();
        assertThat(Story.only(AlertSettled.class, cities.deliverAll())).hasSize(1);
        assertThat(home.refusal(OFFICER, new GrantAid(aid, null))).isEqualTo("AID_OVER");
        assertThat(asking.refusal(OFFICER, new LapseAid(aid, due.dueAt()))).isEqualTo("NOT_AN_ERRAND");
    }

    @Test
    void asking_again_settles_that_nobody_comes() {
        var aid = request(1);
        home.asked(OFFICER, new DeclineAid(aid, AidDeclineReason.NO_UNIT_FREE, null));
        assertThat(Story.only(AlertBegan.class, cities.deliverAll()))
                .extracting(AlertBegan::reason)
                .containsExactly(AlertReason.AID_MISSING);

        assertThat(Story.only(AlertSettled.class, asking.asked(OFFICER, "again", TwoCities.request("i1", HOME, 1))))
                .hasSize(1);
    }

    @Test
    void a_request_that_was_called_off_before_it_was_heard_is_not_heard() {
        asking.asked(OFFICER, TwoCities.request("i1", HOME, 1));
        var aid = asking.state.aids().open(INCIDENT).getFirst();
        asking.asked(OFFICER, new WithdrawAid(aid));

        var both = cities.outstanding();
        assertThat(cities.deliver(both.get(1))).hasOnlyElementsOfType(AidCalledOff.class);
        assertThat(cities.deliver(both.get(0))).isEmpty();
    }

    @Test
    void what_is_older_than_what_is_known_is_no_news() {
        var assignment = grant(request(1));
        home.asked(Story.of(Fleet.BRIGADE), new AcceptOffer(assignment));
        var both = cities.outstanding();

        assertThat(states(cities.deliver(both.get(1)))).containsExactly(AidUnitState.ACCEPTED);
        assertThat(cities.deliver(both.get(0))).isEmpty();
    }

    @Test
    void a_drill_asks_no_other_jurisdiction_whose_people_take_no_part_in_it() {
        asking.opened(City.incident("x1"), Handling.EXERCISE);
        assertThat(asking.refusal(OFFICER, TwoCities.request("x1", HOME, 1))).isEqualTo("INCIDENT_IS_AN_EXERCISE");
    }

    @Test
    void where_nobody_could_answer_the_request_is_declined_at_once() {
        home.view = DispatchView.EMPTY;
        asking.asked(OFFICER, TwoCities.request("i1", HOME, 1));

        assertThat(Story.only(AidDeclineReported.class, cities.deliverAll()))
                .extracting(AidDeclineReported::reason)
                .containsExactly(AidDeclineReason.NOBODY_THERE);
        assertThat(home.view.cityPosts(PostKind.DUTY_OFFICER)).isEmpty();
    }

    @Test
    void anothers_incident_is_neither_claimed_nor_closed_nor_sent_to_past_its_request() {
        request(1);

        assertThat(home.refusal(OFFICER, new ClaimIncident(INCIDENT, null))).isEqualTo("ANOTHERS_INCIDENT");
        assertThat(home.refusal(OFFICER, close(List.of()))).isEqualTo("ANOTHERS_INCIDENT");
        assertThat(home.refusal(OFFICER, new OfferUnit(INCIDENT, null, List.of(), null)))
                .isEqualTo("ANOTHERS_INCIDENT");
    }

    @Test
    void only_officers_of_the_city_ask_and_answer() {
        var brigade = Story.of(Fleet.BRIGADE);
        assertThat(asking.refusal(brigade, TwoCities.request("i1", HOME, 1))).isEqualTo("NOT_OF_THE_CITY");
        var aid = request(1);

        assertThat(asking.refusal(brigade, new WithdrawAid(aid))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(home.refusal(brigade, new GrantAid(aid, null))).isEqualTo("NOT_OF_THE_CITY");
        assertThat(home.refusal(brigade, new DeclineAid(aid, AidDeclineReason.TOO_FAR, null)))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(home.refusal(OFFICER, new CallOffAid(aid, INCIDENT, ASKING, AidEnd.WITHDRAWN)))
                .isEqualTo("NOT_AN_ERRAND");
    }

    @Test
    void a_repeat_of_an_answer_adds_nothing() {
        var aid = request(2);
        home.asked(OFFICER, "grant", new GrantAid(aid, Fleet.ENGINE_1));
        assertThat(home.asked(OFFICER, "grant", new GrantAid(aid, Fleet.ENGINE_1)))
                .isEmpty();
        assertThat(Story.only(
                        AidDeclined.class, home.asked(OFFICER, new DeclineAid(aid, AidDeclineReason.TOO_FAR, null))))
                .hasSize(1);
        assertThat(home.asked(OFFICER, new DeclineAid(aid, AidDeclineReason.TOO_FAR, null)))
                .isEmpty();
    }

    private AidId request(int count) {
        asking.asked(OFFICER, "request " + count, TwoCities.request("i1", HOME, count));
        cities.deliverAll();
        return asking.state.aids().open(INCIDENT).getFirst();
    }

    private AssignmentId grant(AidId aid) {
        return grant(aid, "grant", Fleet.ENGINE_1);
    }

    private AssignmentId grant(AidId aid, String input, UnitId unit) {
        var events = home.asked(OFFICER, input, new GrantAid(aid, unit));
        assertThat(Story.only(AidGranted.class, events)).hasSize(1);
        return Story.only(UnitOffered.class, events).getFirst().assignment();
    }

    private static CloseIncident close(List<String> leftOpen) {
        return new CloseIncident(INCIDENT, ClosingOutcome.FALSE_ALARM, leftOpen);
    }

    private static List<AidUnitState> states(List<ResponseEvent> events) {
        return Story.only(AidUnitReported.class, events).stream()
                .map(AidUnitReported::state)
                .toList();
    }
}
