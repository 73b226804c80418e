package cn.liandong.dispatch;

import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from an incident that turns out graver, or other, than it was when it was opened. */
class GradedIncidentTest {
    private static final IncidentId ID = new IncidentId("i1");
    private static final Instant LATER = City.NOON.plus(Duration.ofMinutes(30));
    private static final ReportId FOLLOW_UP = new ReportId("420583-k2-bbbbbb");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Table.define(story);
    }

    @Test
    void an_incident_that_becomes_larger_alerts_the_citys_duty_leader_and_starts_the_clocks_of_its_grade() {
        open(dead(0, null));
        var events = story.opened(graded(Grade.ORDINARY, Grade.LARGER));
        assertThat(Story.only(AlertBegan.class, events)).singleElement().satisfies(alert -> {
            assertThat(alert.post().value()).isEqualTo("city.leader");
            assertThat(alert.reason()).isEqualTo(AlertReason.LARGER_GRADE);
            assertThat(alert.subject().handling()).isEqualTo(Handling.ACTUAL);
        });
        assertThat(Story.only(ClockStarted.class, events)).singleElement().satisfies(clock -> {
            assertThat(clock.row()).isEqualTo(Table.LARGER_PHONE);
            assertThat(clock.grade()).isEqualTo(Grade.LARGER);
            // Nobody could report before what nobody knew.
            assertThat(clock.startedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void a_grade_that_comes_once_more_or_falls_and_rises_again_alerts_nobody_twice() {
        open(dead(0, null));
        story.opened(graded(Grade.ORDINARY, Grade.LARGER));
        assertThat(story.opened(graded(Grade.ORDINARY, Grade.LARGER))).isEmpty();
        assertThat(story.opened(graded(Grade.LARGER, Grade.ORDINARY))).isEmpty();
        assertThat(story.opened(graded(Grade.ORDINARY, Grade.LARGER))).isEmpty();
    }

    @Test
    void what_opened_it_as_a_larger_one_is_decided_once() {
        var opened = fire("i1", dead(3, null), City.NOON, null);
        story.view = story.view.follow(opened, Handling.ACTUAL);
        var grade = graded(Grade.UNKNOWN, Grade.LARGER);
        story.view = story.view.follow(grade, Handling.ACTUAL);
        var decision =
                DispatchDecider.decide(story.now, Handling.ACTUAL, List.of(opened, grade), story.state, story.view);
        assertThat(decision)
                .isEqualTo(
                        DispatchDecider.decide(story.now, Handling.ACTUAL, List.of(opened), story.state, story.view));
    }

    @Test
    void a_proposal_alerts_nobody() {
        open(dead(0, null));
        var larger = new Grading(Grade.LARGER, null, List.of());
        assertThat(story.opened(new GradeProposed(ID, Grade.ORDINARY, larger, FOLLOW_UP, LATER)))
                .isEmpty();
    }

    @Test
    void a_trial_alerts_nobody_and_starts_nothing() {
        story.opened(fire("i1", dead(0, null), City.NOON, null), Handling.TEST);
        assertThat(story.opened(graded(Grade.ORDINARY, Grade.LARGER), Handling.TEST))
                .isEmpty();
    }

    @Test
    void where_the_city_has_no_duty_leader_that_is_recorded() {
        var bare = new Story(DispatchView.EMPTY);
        bare.opened(fire("i1", dead(0, null), City.NOON, null));
        assertThat(Story.only(RuleAlertedNobody.class, bare.opened(graded(Grade.ORDINARY, Grade.LARGER))))
                .extracting(RuleAlertedNobody::rule)
                .containsExactly(AlertReason.LARGER_GRADE);
        var larger = List.of(fire("i1", dead(3, null), City.NOON, null), graded(Grade.UNKNOWN, Grade.LARGER));
        var fresh = new Story(DispatchView.EMPTY);
        larger.forEach(event -> fresh.view = fresh.view.follow(event, Handling.ACTUAL));
        assertThat(DispatchDecider.decide(fresh.now, Handling.ACTUAL, larger, fresh.state, fresh.view))
                .as("said once of what opened it")
                .isEqualTo(DispatchDecider.decide(
                        fresh.now, Handling.ACTUAL, larger.subList(0, 1), fresh.state, fresh.view));
    }

    @Test
    void people_harmed_that_are_told_later_start_the_follow_up_of_casualties() {
        var opened = open(null);
        var events = update(opened, dead(0, 1), null, SituationChange.MORE_CASUALTIES);
        assertThat(Story.only(ClockStarted.class, events)).singleElement().satisfies(clock -> {
            assertThat(clock.row()).isEqualTo(Table.FOLLOW_UP);
            assertThat(clock.startedAt()).isEqualTo(LATER);
        });
        assertThat(update(opened, dead(1, 1), null, SituationChange.MORE_CASUALTIES))
                .isEmpty();
    }

    @Test
    void a_time_that_is_told_later_starts_the_enterprises_clock_which_its_first_report_has_met() {
        var opened = open(null);
        assertThat(Story.only(ClockNotStarted.class, story.journal)).hasSize(1);
        var occurred = City.NOON.minus(Duration.ofMinutes(50));
        var events = update(opened, null, occurred, SituationChange.OCCURRED_AT);
        assertThat(Story.only(ClockStarted.class, events))
                .singleElement()
                .satisfies(clock -> assertThat(clock.startedAt()).isEqualTo(occurred));
        assertThat(Story.only(ClockMet.class, events)).singleElement().satisfies(met -> {
            assertThat(met.metAt()).isEqualTo(City.NOON);
            assertThat(met.report()).isEqualTo(opened.report());
        });
    }

    @Test
    void a_time_that_cannot_be_is_not_said_twice() {
        var opened = open(null);
        assertThat(update(opened, null, LATER.plusSeconds(1), SituationChange.OCCURRED_AT))
                .isEmpty();
    }

    @Test
    void of_another_category_the_agencies_that_lead_it_are_alerted_and_nobody_twice() {
        var opened = open(null);
        var health = situation(opened, Category.PUBLIC_HEALTH, null, null);
        var update = new SituationUpdated(ID, null, health, List.of(SituationChange.CATEGORY), LATER);
        assertThat(Story.only(AlertBegan.class, story.opened(update)))
                .isNotEmpty()
                .allSatisfy(alert -> {
                    assertThat(alert.reason()).isEqualTo(AlertReason.LEAD_AGENCY);
                    assertThat(alert.subject().category()).isEqualTo(Category.PUBLIC_HEALTH);
                });
        assertThat(Story.only(AlertBegan.class, story.opened(update))).isEmpty();
    }

    private IncidentOpened open(@Nullable Casualties casualties) {
        var opened = fire("i1", casualties, City.NOON, null);
        story.opened(opened);
        story.now = LATER;
        return opened;
    }

    private List<ResponseEvent> update(
            IncidentOpened opened,
            @Nullable Casualties casualties,
            @Nullable Instant occurredAt,
            SituationChange change) {
        var now = situation(opened, opened.category(), casualties, occurredAt);
        return story.opened(new SituationUpdated(ID, FOLLOW_UP, now, List.of(change), LATER));
    }

    private static Situation situation(
            IncidentOpened opened, Category category, @Nullable Casualties casualties, @Nullable Instant occurredAt) {
        return new Situation(category, opened.place(), opened.site(), null, null, casualties, null, occurredAt);
    }

    private static IncidentGraded graded(Grade from, Grade grade) {
        return new IncidentGraded(ID, grade, from, new Grading(grade, null, List.of()), FOLLOW_UP, null, LATER);
    }
}
