package cn.liandong.dispatch;

import static cn.liandong.dispatch.City.BAIYANG;
import static cn.liandong.dispatch.City.DONGSHI;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what nobody answers for the city's duty officer alone is alerted, whatever else is told of it. */
class UnverifiedIncidentTest {
    private static final IncidentId ID = new IncidentId("i1");
    private static final ReportId REPORT = new ReportId("r-2");
    private static final String ROOM = "city.officer";

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        assertThat(posts(story.opened(unverified()))).containsExactly(ROOM);
    }

    @Test
    void what_another_tells_without_a_key_alerts_nobody_else() {
        assertThat(posts(updated(REPORT, SituationChange.MORE_CASUALTIES, SituationChange.PLACE_MOVED)))
                .containsExactly(ROOM);
        assertThat(posts(updated(REPORT, SituationChange.CATEGORY))).isEmpty();
        assertThat(posts(graded(REPORT))).isEmpty();
    }

    @Test
    void what_an_officer_says_alerts_whoever_has_to_know() {
        assertThat(posts(updated(null, SituationChange.CATEGORY, SituationChange.PLACE_KNOWN)))
                .contains("fire.officer", "baiyang.officer")
                .doesNotContain(ROOM);
        assertThat(posts(graded(null))).contains("city.leader");
    }

    private List<ResponseEvent> updated(@Nullable ReportId by, SituationChange... changes) {
        var place = new Place(null, List.of(BAIYANG), Place.TownKnownBy.BOUNDARY, "北厂");
        return story.opened(new SituationUpdated(
                ID,
                by,
                new Situation(Category.FIRE, place, null, null, null, null, null, null),
                List.of(changes),
                story.now));
    }

    private List<ResponseEvent> graded(@Nullable ReportId by) {
        var grading = new Grading(Grade.LARGER, null, List.of());
        return story.opened(new IncidentGraded(ID, Grade.LARGER, Grade.ORDINARY, grading, by, null, story.now));
    }

    private static IncidentOpened unverified() {
        return new IncidentOpened(
                ID,
                "420583-20261124-001",
                new ReportId("r-1"),
                Unverified.ORGANIZATION,
                Category.UNKNOWN,
                new Place(null, List.of(DONGSHI), Place.TownKnownBy.BOUNDARY, "北厂"),
                null,
                null,
                null,
                City.NOON,
                null,
                List.of(IncidentFlag.UNVERIFIED));
    }

    private static List<String> posts(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).stream()
                .map(began -> began.post().value())
                .toList();
    }
}
