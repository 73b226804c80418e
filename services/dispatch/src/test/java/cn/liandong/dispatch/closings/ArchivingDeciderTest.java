package cn.liandong.dispatch.closings;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.ArchiveCommand.ArchiveIncident;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.dispatch.ArchivingLimits;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an incident when its casualties are followed up no more. */
class ArchivingDeciderTest {
    private static final IncidentId INCIDENT = incident("i1").incident();
    private static final IncidentId OTHER = incident("i2").incident();
    private static final AlertId TOWN_ALERT = new AlertId("i1.dongshi.officer");
    private static final Actor CITY = Story.of(City.ROOM);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Fleet.register(story);
        story.opened(incident("i1"));
        story.opened(incident("i2"));
        story.asked(Story.at("dongshi.officer"), new AcknowledgeAlert(TOWN_ALERT));
    }

    @Test
    void road_traffic_and_fire_are_followed_up_for_seven_days_and_all_others_for_thirty() {
        assertThat(ArchivingLimits.of(Category.FIRE)).isEqualTo(Duration.ofDays(7));
        assertThat(ArchivingLimits.of(Category.ROAD_TRAFFIC_ACCIDENT)).isEqualTo(Duration.ofDays(7));
        assertThat(ArchivingLimits.of(Category.EXPLOSION)).isEqualTo(Duration.ofDays(30));
        assertThat(ArchivingLimits.of(null)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void a_closed_incident_is_archived_once_when_its_follow_up_is_over() {
        var closed = close();
        var due = due();
        var followUp = ArchivingLimits.of(incident("i1").category());
        assertThat(closed.followedUpUntil()).isEqualTo(story.now.plus(followUp));

        story.now = story.now.plus(followUp).plusSeconds(2);
        assertThat(Story.only(IncidentArchived.class, story.asked(Actor.SYSTEM, due)))
                .containsExactly(new IncidentArchived(INCIDENT, story.now, 2_000));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
    }

    @Test
    void what_has_ended_of_it_leaves_the_state_and_of_others_nothing() {
        var offered = release(INCIDENT);
        story.asked(CITY, new ClaimIncident(INCIDENT, null));
        close();
        var others = story.state.alerts().of(OTHER);

        archive();

        assertThat(story.state.alerts().of(INCIDENT)).isEmpty();
        assertThat(story.state.alerts().find(TOWN_ALERT)).isNull();
        assertThat(story.state.assignments().find(offered)).isNull();
        assertThat(story.state.claims().find(INCIDENT)).isNull();
        assertThat(story.state.escalations().seenTo()).doesNotContain(INCIDENT);
        assertThat(story.state.alerts().of(OTHER)).isEqualTo(others).isNotEmpty();
    }

    @Test
    void a_unit_that_is_still_out_goes_on() {
        var out = offer(INCIDENT);
        close();

        archive();

        assertThat(story.state.assignments().open(INCIDENT)).containsExactly(out);
        story.asked(CITY, new AcceptOffer(out));
        story.asked(CITY, new ReleaseUnit(out));
        assertThat(story.state.assignments().actual()).isEmpty();
    }

    @Test
    void an_incident_that_goes_on_after_all_is_not_archived() {
        close();
        var due = due();
        story.asked(CITY, new ReopenIncident(INCIDENT));

        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        assertThat(story.state.closings().deadlines().inOrder()).isEmpty();
    }

    @Test
    void an_archived_incident_is_known_stays_closed_and_can_be_reopened() {
        close();
        archive();

        assertThat(story.state.alerts().decided(INCIDENT)).isTrue();
        assertThat(story.state.closings().stage(INCIDENT)).isEqualTo(Closings.Stage.CLOSED);
        story.asked(CITY, new ReopenIncident(INCIDENT));
        story.asked(CITY, new ClaimIncident(INCIDENT, null));
        assertThat(offer(INCIDENT)).isNotNull();
    }

    @Test
    void only_its_deadline_archives_it() {
        close();
        assertThat(story.refusal(CITY, due())).isEqualTo("NOT_A_DEADLINE");
        var never = new ArchiveIncident(INCIDENT, story.now);
        assertThat(story.decide(Actor.SYSTEM, never)).isEqualTo(Decision.nothing());
    }

    private IncidentClosed close() {
        var open = new ArrayList<String>();
        story.state.alerts().open(INCIDENT).forEach(alert -> open.add(alert.value()));
        story.state.assignments().open(INCIDENT).forEach(one -> open.add(one.value()));
        return Story.only(
                        IncidentClosed.class,
                        story.asked(CITY, new CloseIncident(INCIDENT, ClosingOutcome.FALSE_ALARM, open)))
                .getFirst();
    }

    private DispatchCommand due() {
        return story.state.closings().deadlines().inOrder().getFirst().command();
    }

    private void archive() {
        story.now = story.now.plus(Duration.ofDays(31));
        assertThat(story.asked(Actor.SYSTEM, due())).hasSize(1);
    }

    private AssignmentId offer(IncidentId incident) {
        return Story.only(
                        UnitOffered.class,
                        story.asked(CITY, new OfferUnit(incident, null, List.of(Capability.FIREFIGHTING), null)))
                .getFirst()
                .assignment();
    }

    private AssignmentId release(IncidentId incident) {
        var offered = offer(incident);
        story.asked(CITY, new AcceptOffer(offered));
        story.asked(CITY, new ReleaseUnit(offered));
        return offered;
    }
}
