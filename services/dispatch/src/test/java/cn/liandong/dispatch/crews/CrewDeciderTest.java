package cn.liandong.dispatch.crews;

import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Fleet.BRIGADE;
import static cn.liandong.dispatch.Fleet.ENGINE_1;
import static cn.liandong.dispatch.Fleet.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.CrewCommand.MissCrew;
import cn.liandong.contracts.response.CrewCommand.ReportCrewSafe;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import cn.liandong.contracts.response.CrewEvent.CrewLimitSet;
import cn.liandong.contracts.response.CrewEvent.CrewOverdue;
import cn.liandong.contracts.response.CrewEvent.CrewReportedSafe;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.DispatchDecider;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine's crew is on scene, and has to be heard of. */
class CrewDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor CREW = Story.of(BRIGADE);

    private final Story story = new Story(City.view());
    private AssignmentId id = new AssignmentId("none");
    private Instant arrived = Instant.EPOCH;

    @BeforeEach
    void arrive() {
        Fleet.register(story);
        story.opened(incident("i1"));
        id = Story.only(
                        UnitOffered.class,
                        story.asked(CITY, new OfferUnit(FIRE, ENGINE_1, List.of(Capability.FIREFIGHTING), null)))
                .getFirst()
                .assignment();
        story.asked(CREW, new AcceptOffer(id));
        arrived = story.now;
        assertThat(Story.only(CrewLimitSet.class, story.asked(CREW, new ReportOnScene(id))))
                .containsExactly(new CrewLimitSet(id, FIRE, ENGINE_1, 1_200, arrived, arrived.plusSeconds(1_200)));
    }

    @Test
    void silence_calls_its_agency_and_the_duty_room_and_goes_on_each_minute() {
        var first = silence();
        assertThat(Story.only(CrewOverdue.class, first)).singleElement().satisfies(line -> {
            assertThat(line.time()).isEqualTo(1);
            assertThat(line.since()).isEqualTo(arrived.plusSeconds(1_200));
            assertThat(line.nextDueAt()).isEqualTo(story.now.plusSeconds(60));
        });
        assertThat(Story.only(AlertBegan.class, first))
                .allSatisfy(began -> assertThat(began.reason()).isEqualTo(AlertReason.CREW_OVERDUE))
                .extracting(AlertBegan::organization)
                .containsExactlyInAnyOrder(BRIGADE, City.ROOM);

        for (var began : Story.only(AlertBegan.class, first)) {
            story.asked(Story.at(began.post().value()), new AcknowledgeAlert(began.alert()));
        }
        var second = silence();
        assertThat(Story.only(CrewOverdue.class, second).getFirst().time()).isEqualTo(2);
        assertThat(Story.only(AlertBegan.class, second)).hasSize(2);
        assertThat(Story.only(AlertBegan.class, silence())).isEmpty();
    }

    @Test
    void whoever_is_heard_of_is_missed_no_more_and_the_limit_begins_again() {
        int called = Story.only(AlertBegan.class, silence()).size();
        story.now = story.now.plusSeconds(5);
        var events = story.asked(CREW, new ReportCrewSafe(id));
        assertThat(Story.only(CrewReportedSafe.class, events).getFirst().dueAt())
                .isEqualTo(story.now.plusSeconds(1_200));
        assertThat(Story.only(AlertSettled.class, events)).hasSize(called);
        assertThat(Story.only(CrewOverdue.class, silence()).getFirst().time()).isEqualTo(1);
    }

    @Test
    void another_limit_holds_from_now_on() {
        var set = Story.only(CrewLimitSet.class, story.asked(CITY, new SetCrewLimit(id, 300)));
        assertThat(set.getFirst().dueAt()).isEqualTo(story.now.plusSeconds(300));
        assertThat(story.asked(CITY, new SetCrewLimit(id, 300))).isEmpty();
        assertThat(story.refusal(CITY, new SetCrewLimit(id, 59))).isEqualTo("LIMIT_OUT_OF_RANGE");
        assertThat(story.refusal(CITY, new SetCrewLimit(id, 7_201))).isEqualTo("LIMIT_OUT_OF_RANGE");
    }

    @Test
    void nobody_waits_for_a_crew_that_left() {
        silence();
        var ended = story.asked(CREW, new ReleaseUnit(id));
        assertThat(Story.only(AlertSettled.class, ended)).hasSize(2);
        assertThat(story.state.crews().byAssignment()).isEmpty();
        assertThat(story.state.crews().deadlines().inOrder()).isEmpty();
        assertThat(story.refusal(CREW, new ReportCrewSafe(id))).isEqualTo("NOT_ON_SCENE");
    }

    @Test
    void only_its_own_agency_and_the_city_say_how_it_is() {
        assertThat(story.refusal(Story.of(HEALTH), new ReportCrewSafe(id))).isEqualTo("NEITHER_OWN_NOR_CITY");
        assertThat(story.refusal(Story.of(new OrganizationId("dongshi")), new SetCrewLimit(id, 300)))
                .isEqualTo("NEITHER_OWN_NOR_CITY");
        assertThat(story.refusal(CITY, new ReportCrewSafe(new AssignmentId("other"))))
                .isEqualTo("NO_SUCH_ASSIGNMENT");
        assertThat(story.refusal(CITY, new MissCrew(id, 1, arrived.plusSeconds(1_200))))
                .isEqualTo("NOT_A_DEADLINE");
    }

    @Test
    void a_deadline_that_is_stale_or_comes_twice_misses_nobody() {
        var due = due();
        story.now = story.now.plusSeconds(30);
        story.asked(CREW, new ReportCrewSafe(id));
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        var missed = due();
        silence();
        assertThat(story.asked(Actor.SYSTEM, missed)).isEmpty();
    }

    @Test
    void an_arrival_that_an_earlier_version_decided_starts_nothing() {
        var before = CrewDecider.evolve(CrewLimits.NONE, new UnitOnScene(id, FIRE, ENGINE_1, arrived));
        assertThat(before).isEqualTo(CrewLimits.NONE);
    }

    @Test
    void what_was_laid_down_goes_on_as_it_was() {
        silence();
        var folded = cn.liandong.dispatch.DispatchState.EMPTY;
        for (var event : story.journal) {
            folded = DispatchDecider.evolve(folded, event);
        }
        assertThat(folded.crews().byAssignment()).isEqualTo(story.state.crews().byAssignment());
        assertThat(folded.crews().deadlines().inOrder())
                .isEqualTo(story.state.crews().deadlines().inOrder());
    }

    private DispatchCommand due() {
        var due = story.state.crews().deadlines().find(id.value());
        assertThat(due).isNotNull();
        return due.command();
    }

    private List<ResponseEvent> silence() {
        var due = story.state.crews().deadlines().find(id.value());
        assertThat(due).isNotNull();
        story.now = due.dueAt();
        return story.asked(Actor.SYSTEM, due.command());
    }
}
