package cn.liandong.dispatch.aid;

import static cn.liandong.dispatch.TwoCities.HOME;
import static cn.liandong.dispatch.TwoCities.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.DefineNeighbours;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidCommand.WithdrawAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.TwoCities;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPoliciesTest {
    private final TwoCities cities = new TwoCities();
    private final Story story = cities.asking;

    @Test
    void a_request_is_for_an_incident_that_goes_on_and_is_no_trial() {
        assertThat(refusal(TwoCities.request("i1", HOME, 1))).isEqualTo("NO_SUCH_INCIDENT");
        story.opened(City.incident("t1"), Handling.TEST);
        assertThat(refusal(TwoCities.request("t1", HOME, 1))).isEqualTo("INCIDENT_IS_A_TEST");
        story.opened(City.incident("i1"));
        assertThat(refusal(TwoCities.request("i1", HOME, 1))).isEqualTo("accepted");
        var open = story.state.alerts().open(new IncidentId("i1")).stream()
                .map(Object::toString)
                .toList();
        story.asked(OFFICER, new CloseIncident(new IncidentId("i1"), ClosingOutcome.FALSE_ALARM, open));
        assertThat(refusal(TwoCities.request("i1", HOME, 1))).isEqualTo("INCIDENT_CLOSED");
    }

    @Test
    void a_neighbour_is_asked_for_something_by_an_officer_of_the_city_within_a_limit() {
        story.opened(City.incident("i1"));
        assertThat(refusal(TwoCities.request("i1", new Jurisdiction("420582"), 1)))
                .isEqualTo("NOT_A_NEIGHBOUR");
        assertThat(refusal(TwoCities.request("i1", HOME, 0))).isEqualTo("NOTHING_ASKED");
        assertThat(refusal(TwoCities.request("i1", HOME, 51))).isEqualTo("NOTHING_ASKED");
        assertThat(refusal(request(List.of(), null, null))).isEqualTo("NOTHING_ASKED");
        assertThat(refusal(request(List.of(Capability.FIREFIGHTING), "\u0007", null)))
                .isEqualTo("TEXT_UNFIT");
        assertThat(refusal(request(List.of(Capability.FIREFIGHTING), null, 59))).isEqualTo("LIMIT_OUT_OF_RANGE");
        assertThat(refusal(request(List.of(Capability.FIREFIGHTING), null, 60))).isEqualTo("accepted");
    }

    @Test
    void one_request_at_a_time_waits_for_an_answer() {
        story.opened(City.incident("i1"));
        story.asked(OFFICER, "one", TwoCities.request("i1", HOME, 1));

        assertThat(refusal(TwoCities.request("i1", HOME, 1))).isEqualTo("ASKED_ALREADY");
        assertThat(story.asked(OFFICER, "one", TwoCities.request("i1", HOME, 1)))
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_neither_granted_nor_declined_nor_withdrawn() {
        var aid = new AidId("none");

        assertThat(story.refusal(OFFICER, new GrantAid(aid, null))).isEqualTo("NO_SUCH_AID");
        assertThat(story.refusal(OFFICER, new DeclineAid(aid, AidDeclineReason.TOO_FAR, null)))
                .isEqualTo("NO_SUCH_AID");
        assertThat(story.refusal(OFFICER, new WithdrawAid(aid))).isEqualTo("NO_SUCH_AID");
    }

    @Test
    void a_decline_for_another_reason_says_why() {
        story.opened(City.incident("i1"));
        story.asked(OFFICER, TwoCities.request("i1", HOME, 1));
        cities.deliverAll();
        var aid = story.state.aids().open(new IncidentId("i1")).getFirst();

        assertThat(cities.home.refusal(OFFICER, new DeclineAid(aid, AidDeclineReason.OTHER, " ")))
                .isEqualTo("TEXT_MISSING");
        assertThat(cities.home.refusal(OFFICER, new DeclineAid(aid, AidDeclineReason.OTHER, "x".repeat(501))))
                .isEqualTo("TEXT_UNFIT");
    }

    @Test
    void the_citys_file_or_its_officer_says_whom_it_can_ask() {
        assertThat(story.refusal(Story.of(Fleet.BRIGADE), new DefineNeighbours(List.of())))
                .isEqualTo("NOT_OF_THE_CITY");
        assertThat(story.asked(OFFICER, new DefineNeighbours(List.of()))).hasSize(1);
        assertThat(story.asked(Actor.SYSTEM, new DefineNeighbours(List.of()))).isEmpty();
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(RequestPolicies.all())
                .extracting(RequestPolicies.RequestPolicy::code)
                .doesNotHaveDuplicates();
        assertThat(HomePolicies.all()).extracting(HomePolicies.HomePolicy::code).doesNotHaveDuplicates();
    }

    private static RequestAid request(List<Capability> can, @Nullable String stagingArea, @Nullable Integer seconds) {
        return new RequestAid(new IncidentId("i1"), HOME, new AidNeed(can, null, 1, stagingArea), seconds);
    }

    private String refusal(RequestAid command) {
        return story.refusal(OFFICER, command);
    }
}
