package cn.liandong.dispatch.aid;

import static cn.liandong.dispatch.TwoCities.HOME;
import static cn.liandong.dispatch.TwoCities.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.ArchiveCommand.ArchiveAid;
import cn.liandong.contracts.response.ArchiveEvent.AidArchived;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.TwoCities;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of mutual aid when it is long over, and which unit goes for a kind that was named. */
class AidArchivingTest {
    private static final IncidentId INCIDENT = new IncidentId("i1");
    private static final UnitId TEAM = new UnitId("team-1");

    private final TwoCities cities = new TwoCities();
    private final Story asking = cities.asking;
    private final Story home = cities.home;

    @BeforeEach
    void fire() {
        asking.opened(City.incident("i1"));
    }

    @Test
    void a_request_that_ended_leaves_its_home_after_the_period_of_such_an_incident() {
        var request = request("one");
        var aid = asking.state.aids().open(INCIDENT).getFirst();
        grant(aid);
        asking.asked(OFFICER, new WithdrawAid(aid));
        cities.deliverAll();

        var ended = home.now;
        var due = due(aid);
        assertThat(due).isEqualTo(new ArchiveAid(aid, ended.plus(Duration.ofDays(7))));
        home.now = ended.plus(Duration.ofDays(7)).plusSeconds(2);
        assertThat(home.asked(Actor.SYSTEM, due)).containsExactly(new AidArchived(aid, INCIDENT, home.now, 2_000));

        assertThat(home.state.aids().foreign(INCIDENT)).isNull();
        assertThat(home.state.aids().byAssignment()).isEmpty();
        assertThat(home.state.assignments().byId()).isEmpty();
        assertThat(home.state.alerts().of(INCIDENT)).isEmpty();
        assertThat(home.asked(Actor.SYSTEM, due)).isEmpty();
        assertThat(cities.again(request)).isEmpty();
        assertThat(home.refusal(OFFICER, new GrantAid(aid, null))).isNotEqualTo("accepted");
    }

    @Test
    void while_a_unit_is_out_it_has_not_ended() {
        request("one");
        var aid = asking.state.aids().open(INCIDENT).getFirst();
        var out = grant(aid);
        home.asked(OFFICER, new DeclineAid(aid, AidDeclineReason.NEEDED_HERE, null));
        home.asked(Story.of(Fleet.BRIGADE), new AcceptOffer(out));
        assertThat(home.state.aids().deadlines().find(aid.value())).isNull();
        home.asked(Story.of(Fleet.BRIGADE), new ReleaseUnit(out));
        assertThat(due(aid)).isInstanceOf(ArchiveAid.class);
    }

    @Test
    void an_incident_of_which_another_request_is_left_stays() {
        request("one");
        var first = asking.state.aids().open(INCIDENT).getFirst();
        asking.asked(OFFICER, new WithdrawAid(first));
        cities.deliverAll();
        request("two");
        var second = asking.state.aids().open(INCIDENT).getFirst();

        home.asked(Actor.SYSTEM, due(first));

        assertThat(Objects.requireNonNull(home.state.aids().foreign(INCIDENT)).aid())
                .isEqualTo(second);
        assertThat(home.state.alerts().of(INCIDENT)).isNotEmpty();
        assertThat(grant(second)).isNotNull();
    }

    @Test
    void what_was_asked_for_leaves_with_its_incident() {
        request("one");
        var aid = asking.state.aids().open(INCIDENT).getFirst();
        var open = asking.state.alerts().open(INCIDENT).stream().map(AlertId::value);
        asking.asked(
                OFFICER,
                new CloseIncident(
                        INCIDENT,
                        ClosingOutcome.FALSE_ALARM,
                        Stream.concat(open, Stream.of(aid.value())).toList()));
        var due = Objects.requireNonNull(asking.state.closings().deadlines().find(INCIDENT.value()));
        assertThat(asking.state.aids().findRequested(aid)).isNotNull();

        asking.asked(Actor.SYSTEM, due.command());

        assertThat(asking.state.aids().findRequested(aid)).isNull();
    }

    @Test
    void the_kind_that_was_asked_for_goes_though_another_unit_is_nearer() {
        home.asked(
                Actor.SYSTEM,
                new RegisterUnit(
                        Fleet.unit(TEAM, Fleet.BRIGADE, UnitKind.RESCUE_TEAM, 8, 9_000, Capability.FIREFIGHTING)));
        asking.asked(
                OFFICER,
                new RequestAid(
                        INCIDENT,
                        HOME,
                        new AidNeed(List.of(Capability.FIREFIGHTING), UnitKind.RESCUE_TEAM, 1, null),
                        null));
        cities.deliverAll();
        var aid = asking.state.aids().open(INCIDENT).getFirst();

        var offered = Story.only(UnitOffered.class, home.asked(OFFICER, new GrantAid(aid, null)))
                .getFirst();

        assertThat(offered.unit()).isEqualTo(TEAM);
        assertThat(Objects.requireNonNull(offered.why()).ofKind()).isTrue();
    }

    private DispatchCommand due(AidId aid) {
        return Objects.requireNonNull(home.state.aids().deadlines().find(aid.value()))
                .command();
    }

    private TwoCities.OnTheWay request(String input) {
        asking.asked(OFFICER, input, TwoCities.request("i1", HOME, 1));
        var request = cities.outstanding().getFirst();
        cities.deliverAll();
        return request;
    }

    private AssignmentId grant(AidId aid) {
        return Story.only(UnitOffered.class, home.asked(OFFICER, "grant " + aid, new GrantAid(aid, Fleet.ENGINE_1)))
                .getFirst()
                .assignment();
    }
}
