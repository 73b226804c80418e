package cn.liandong.dispatch.alerts;

import static cn.liandong.dispatch.City.BAIYANG;
import static cn.liandong.dispatch.City.DONGSHI;
import static cn.liandong.dispatch.City.incident;
import static cn.liandong.dispatch.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Fleet;
import cn.liandong.dispatch.Story;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was alerted learns what is worse, and under which number it goes on. */
class SituationMattersTest {
    private static final IncidentId FIRE = new IncidentId("i1");
    private static final IncidentId OTHER = new IncidentId("i2");
    private static final PostId OFFICER = new PostId("city.officer");
    private static final ReportId REPORT = new ReportId("r-2");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void more_casualties_alert_everybody_who_was_alerted() {
        var events = updated(DONGSHI, SituationChange.MORE_CASUALTIES, SituationChange.WIND);
        assertThat(posts(events))
                .containsExactlyInAnyOrderElementsOf(story.state.alerts().of(FIRE).stream()
                        .filter(alert -> alert.matter() == null)
                        .map(Alert::post)
                        .toList());
        assertThat(only(AlertBegan.class, events)).allSatisfy(began -> {
            assertThat(began.reason()).isEqualTo(AlertReason.SITUATION_CHANGED);
            assertThat(about(began)).isEqualTo("MORE_CASUALTIES");
        });
    }

    @Test
    void what_only_tells_more_of_the_same_alerts_nobody() {
        assertThat(updated(DONGSHI, SituationChange.WIND, SituationChange.EXTENT, SituationChange.FEWER_CASUALTIES))
                .isEmpty();
    }

    @Test
    void while_one_is_open_no_other_begins_and_an_acknowledged_one_is_followed_by_the_next() {
        var first = updated(DONGSHI, SituationChange.MORE_CASUALTIES);
        story.now = story.now.plusSeconds(60);
        assertThat(updated(DONGSHI, SituationChange.OTHER_SUBSTANCE)).isEmpty();
        only(AlertBegan.class, first).forEach(began -> acknowledge(began.alert(), began.post()));
        story.now = story.now.plusSeconds(60);
        assertThat(posts(updated(DONGSHI, SituationChange.OTHER_SUBSTANCE))).hasSameSizeAs(posts(first));
    }

    @Test
    void a_place_that_moved_into_another_town_alerts_that_town_once() {
        var events = updated(BAIYANG, SituationChange.PLACE_MOVED);
        var baiyang = only(AlertBegan.class, events).stream()
                .filter(began -> began.post().equals(City.officer("baiyang")))
                .toList();
        assertThat(baiyang)
                .singleElement()
                .satisfies(began -> assertThat(began.reason()).isEqualTo(AlertReason.TOWN_OF_PLACE));
        story.now = story.now.plusSeconds(60);
        assertThat(posts(updated(BAIYANG, SituationChange.WIND))).isEmpty();
    }

    @Test
    void nothing_alerts_of_a_trial_or_of_what_is_closed() {
        story.opened(incident("i9"), Handling.TEST);
        assertThat(story.opened(update("i9", BAIYANG, SituationChange.MORE_CASUALTIES), Handling.TEST))
                .isEmpty();
    }

    @Test
    void what_was_merged_is_closed_as_the_same_and_its_alerts_stand_down() {
        story.opened(incident("i2"));
        var events = merged();
        assertThat(only(IncidentClosed.class, events)).singleElement().satisfies(closed -> {
            assertThat(closed.incident()).isEqualTo(OTHER);
            assertThat(closed.outcome()).isEqualTo(ClosingOutcome.SAME_AS_ANOTHER);
            assertThat(closed.leftOpen()).isNotEmpty();
        });
        assertThat(only(AlertStoodDown.class, events))
                .hasSize(story.state.alerts().of(OTHER).size());
        assertThat(only(AlertBegan.class, events))
                .as("all were alerted of the first")
                .isEmpty();
    }

    @Test
    void whoever_was_alerted_of_the_merged_one_alone_learns_where_it_went() {
        story.opened(incident("i2", Category.FIRE, List.of(BAIYANG), null));
        var began = only(AlertBegan.class, merged());
        assertThat(began)
                .extracting(AlertBegan::post)
                .contains(City.officer("baiyang"))
                .doesNotContain(OFFICER, City.officer("fire"));
        assertThat(began).allSatisfy(one -> {
            assertThat(one.incident()).isEqualTo(FIRE);
            assertThat(one.reason()).isEqualTo(AlertReason.INCIDENT_MERGED);
            assertThat(about(one)).isEqualTo("420583-20261124-001");
        });
    }

    @Test
    void its_units_go_on_under_its_number() {
        Fleet.register(story);
        story.opened(incident("i2"));
        story.asked(Story.of(City.ROOM), new OfferUnit(OTHER, null, List.of(Capability.FIREFIGHTING), null));
        var before = story.state.assignments().open(OTHER);
        merged();
        assertThat(before).isNotEmpty();
        assertThat(story.state.assignments().open(OTHER)).isEqualTo(before);
    }

    @Test
    void taken_back_it_is_reopened_and_whoever_had_not_acknowledged_is_alerted() {
        story.opened(incident("i2", Category.FIRE, List.of(BAIYANG), null));
        var room = alert(OTHER, OFFICER);
        acknowledge(room, OFFICER);
        merged();
        story.now = story.now.plusSeconds(60);
        var events = unmerged();
        assertThat(only(IncidentReopened.class, events))
                .singleElement()
                .satisfies(again -> assertThat(again.incident()).isEqualTo(OTHER));
        assertThat(only(AlertSettled.class, events))
                .as("that it went elsewhere is over")
                .isNotEmpty()
                .allSatisfy(settled -> assertThat(settled.incident()).isEqualTo(FIRE));
        assertThat(posts(events)).contains(City.officer("baiyang")).doesNotContain(OFFICER);
        assertThat(only(AlertBegan.class, events))
                .allSatisfy(began -> assertThat(began.incident()).isEqualTo(OTHER));
    }

    @Test
    void a_merging_that_was_followed_before_changes_nothing() {
        story.opened(incident("i2"));
        merged();
        assertThat(merged()).isEmpty();
        assertThat(unmerged()).isNotEmpty();
        assertThat(unmerged()).isEmpty();
    }

    private List<ResponseEvent> merged() {
        return story.opened(
                new IncidentsMerged(OTHER, FIRE, List.of(REPORT), "同一起", OFFICER, new PersonId("p-1"), story.now));
    }

    private List<ResponseEvent> unmerged() {
        return story.opened(
                new IncidentsUnmerged(OTHER, FIRE, List.of(REPORT), "另一处", OFFICER, new PersonId("p-1"), story.now));
    }

    private List<ResponseEvent> updated(TownCode town, SituationChange... changes) {
        return story.opened(update("i1", town, changes));
    }

    private SituationUpdated update(String id, TownCode town, SituationChange... changes) {
        var place = new Place(null, List.of(town), Place.TownKnownBy.BOUNDARY, "北厂");
        return new SituationUpdated(
                new IncidentId(id),
                REPORT,
                new Situation(Category.FIRE, place, City.SITE, null, null, null, null, null),
                List.of(changes),
                story.now);
    }

    private void acknowledge(AlertId alert, PostId post) {
        story.asked(Story.at(post.value()), new AcknowledgeAlert(alert));
    }

    private AlertId alert(IncidentId incident, PostId post) {
        return story.state.alerts().of(incident).stream()
                .filter(alert -> alert.post().equals(post))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String about(AlertBegan began) {
        return String.valueOf(Objects.requireNonNull(began.subject().matter()).about());
    }

    private static List<PostId> posts(List<ResponseEvent> events) {
        return only(AlertBegan.class, events).stream().map(AlertBegan::post).toList();
    }
}
