package cn.liandong.dispatch.clocks;

import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.NotStartedReason;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which clocks an incident starts, and from when. */
class StartingDeciderTest {
    private static final Instant RECEIVED = City.NOON.minusMillis(40);
    private static final Instant OCCURRED = City.NOON.minus(Duration.ofMinutes(22));

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Table.define(story);
    }

    @Test
    void a_clock_starts_at_the_time_of_the_fact_and_not_of_the_decision() {
        assertThat(started(open(null, null), "city")).satisfies(clock -> {
            assertThat(clock.startedAt()).isEqualTo(RECEIVED);
            assertThat(clock.dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(2)));
            assertThat(clock.at()).isEqualTo(City.NOON);
            assertThat(clock.organization()).isEqualTo(City.ROOM);
            assertThat(clock.row()).isEqualTo(Table.CITY);
        });
    }

    @Test
    void the_enterprises_own_report_meets_its_clock_with_what_was_left_of_the_hour() {
        var events = open(null, OCCURRED);
        assertThat(started(events, "enterprise").startedAt()).isEqualTo(OCCURRED);
        assertThat(Story.only(ClockMet.class, events)).singleElement().satisfies(met -> {
            assertThat(met.clock()).isEqualTo(started(events, "enterprise").clock());
            assertThat(met.metAt()).isEqualTo(RECEIVED);
            assertThat(met.leftMillis()).isEqualTo(Duration.ofMinutes(38).toMillis() + 40);
            assertThat(met.latenessMillis()).isZero();
            assertThat(met.report()).isNotNull();
        });
    }

    @Test
    void its_report_after_the_hour_is_late_by_so_much() {
        var met = Story.only(ClockMet.class, open(null, RECEIVED.minus(Duration.ofMinutes(61))));
        assertThat(met.getFirst().latenessMillis()).isEqualTo(60_000);
        assertThat(met.getFirst().leftMillis()).isZero();
    }

    @Test
    void somebody_elses_report_starts_the_enterprises_clock_and_does_not_meet_it() {
        var events = story.opened(by(new OrganizationId("dongshi"), fire("i1", null, RECEIVED, OCCURRED)));
        assertThat(started(events, "enterprise").organization()).isEqualTo(City.ENTERPRISE);
        assertThat(Story.only(ClockMet.class, events)).isEmpty();
    }

    @Test
    void a_time_that_nobody_told_is_not_invented() {
        assertThat(notStarted(open(null, null))).isEqualTo(NotStartedReason.TIME_NOT_STATED);
        assertThat(story.state.clocks().byId())
                .doesNotContainKey(ClockIds.of(fire("i1", null, RECEIVED, null).incident(), Table.ENTERPRISE.id()));
    }

    @Test
    void a_time_that_cannot_be_is_not_believed() {
        for (var odd :
                List.of(RECEIVED.plusMillis(1), RECEIVED.minus(Duration.ofDays(367)), Instant.MIN, Instant.MAX)) {
            var fresh = new Story(City.view());
            Table.define(fresh);
            assertThat(notStarted(fresh.opened(fire("i1", null, RECEIVED, odd))))
                    .isEqualTo(NotStartedReason.TIME_NOT_CREDIBLE);
        }
    }

    @Test
    void without_an_enterprise_its_row_does_not_apply() {
        var told = fire("i1", null, RECEIVED, OCCURRED);
        var events = story.opened(by(
                new OrganizationId("dongshi"),
                City.incident("i1", told.category(), told.place().towns(), null)));
        assertThat(rows(events)).doesNotContain("enterprise");
        assertThat(Story.only(ClockNotStarted.class, events)).isEmpty();
    }

    @Test
    void the_grade_chooses_its_rows_and_an_unknown_one_those_of_unknown() {
        assertThat(rows(open(null, OCCURRED))).containsExactly("city", "enterprise", "unknown");
        assertThat(rows(story.opened(fire("i2", dead(0, 0), RECEIVED, OCCURRED))))
                .containsExactly("city", "enterprise");
        assertThat(rows(story.opened(fire("i3", dead(3, null), RECEIVED, OCCURRED))))
                .containsExactly("city", "enterprise", "follow-up", "larger-phone");
    }

    @Test
    void a_follow_up_is_of_its_categories_and_of_people_harmed_only() {
        assertThat(rows(story.opened(fire("i2", dead(0, 0), RECEIVED, OCCURRED))))
                .doesNotContain("follow-up");
        assertThat(rows(story.opened(fire("i3", dead(0, 1), RECEIVED, OCCURRED))))
                .contains("follow-up");
        var leak = City.incident("i4", Category.HAZARDOUS_CHEMICAL_LEAK, List.of(City.DONGSHI), City.SITE);
        assertThat(rows(story.opened(leak))).doesNotContain("follow-up");
    }

    @Test
    void an_exercise_runs_its_clocks_as_one_and_a_trial_or_the_system_runs_none() {
        var exercise = story.opened(fire("i1", dead(3, null), RECEIVED, OCCURRED), Handling.EXERCISE);
        assertThat(Story.only(ClockStarted.class, exercise))
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.handling()).isEqualTo(Handling.EXERCISE));
        for (var none : List.of(Handling.TEST, Handling.SYSTEM)) {
            assertThat(rows(story.opened(fire("i-" + none, null, RECEIVED, null), none)))
                    .isEmpty();
        }
    }

    @Test
    void the_same_incident_again_starts_nothing_and_an_edited_row_changes_nothing_that_runs() {
        open(null, OCCURRED);
        var before = story.state.clocks().byId();
        var shorter = Table.row(
                "city", ReportingParty.CITY, ReportingParty.PREFECTURE, ClockTrigger.REPORT_RECEIVED, null, null, 5);
        assertThat(story.asked(Actor.SYSTEM, new DefineClock(shorter)))
                .containsExactly(new ClockDefined(shorter, 2, null, story.now));
        assertThat(story.asked(Actor.SYSTEM, new DefineClock(shorter))).isEmpty();
        assertThat(rows(open(null, OCCURRED))).isEmpty();
        assertThat(story.state.clocks().byId()).isEqualTo(before);
        assertThat(started(story.opened(fire("i2", null, RECEIVED, OCCURRED)), "city")
                        .dueAt())
                .isEqualTo(RECEIVED.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_city_has_not_too_many_rows() {
        var row = new DefineClock(Table.CITY);
        for (int i = story.state.clocks().rows().size(); i < TableDecider.MOST_ROWS; i++) {
            story.asked(Actor.SYSTEM, another("r" + i));
        }
        assertThat(story.refusal(Actor.SYSTEM, another("one-more"))).isEqualTo("TOO_MANY_CLOCKS");
        assertThat(story.refusal(Actor.SYSTEM, row)).isEqualTo("accepted");
    }

    private static DefineClock another(String id) {
        return new DefineClock(
                Table.row(id, ReportingParty.CITY, ReportingParty.PREFECTURE, ClockTrigger.OCCURRED, null, null, 60));
    }

    private List<ResponseEvent> open(@Nullable Casualties casualties, @Nullable Instant occurredAt) {
        return story.opened(fire("i1", casualties, RECEIVED, occurredAt));
    }

    static IncidentOpened by(OrganizationId reporter, IncidentOpened told) {
        return new IncidentOpened(
                told.incident(),
                told.number(),
                told.report(),
                reporter,
                told.category(),
                told.place(),
                told.site(),
                told.substance(),
                told.casualties(),
                told.receivedAt(),
                told.occurredAt(),
                told.flags());
    }

    private static List<String> rows(List<ResponseEvent> events) {
        return Story.only(ClockStarted.class, events).stream()
                .map(clock -> clock.row().id().value())
                .toList();
    }

    private static ClockStarted started(List<ResponseEvent> events, String row) {
        return Story.only(ClockStarted.class, events).stream()
                .filter(clock -> clock.row().id().value().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static NotStartedReason notStarted(List<ResponseEvent> events) {
        return Story.only(ClockNotStarted.class, events).getFirst().reason();
    }
}
