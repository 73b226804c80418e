package cn.liandong.dispatch.clocks;

import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ClockCommand.StrikeClock;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockResumed;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire with three dead: the city has fifteen minutes to phone, and two hours for the rest. */
class ClockDeciderTest {
    private static final IncidentId FIRE = new IncidentId("i1");
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor TOWN = Story.of(new OrganizationId("dongshi"));
    private static final ClockId TWO_HOURS = ClockIds.of(FIRE, Table.CITY.id());
    private static final ClockId PHONE = ClockIds.of(FIRE, Table.LARGER_PHONE.id());
    private static final ClockId FOLLOW_UP = ClockIds.of(FIRE, Table.FOLLOW_UP.id());

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Table.define(story);
        story.opened(fire("i1", dead(3, 1), City.NOON, City.NOON.minusSeconds(600)));
    }

    @Test
    void it_reminds_at_half_and_at_ten_minutes_and_is_missed_at_its_limit() {
        assertThat(marks(TWO_HOURS)).containsExactly("HALF +60", "TEN_MINUTES +110", "LIMIT +120");
        assertThat(missed(TWO_HOURS)).hasSize(1);
        assertThat(deadline(TWO_HOURS)).isNull();
    }

    @Test
    void a_short_one_has_no_second_reminder_before_the_first() {
        assertThat(marks(PHONE)).containsExactly("HALF +7", "LIMIT +15");
    }

    @Test
    void a_follow_up_reminds_and_ends_by_itself_without_being_missed() {
        assertThat(marks(FOLLOW_UP)).containsExactly("HALF +5040", "LAST_DAY +8640", "LIMIT +10080");
        assertThat(missed(FOLLOW_UP)).isEmpty();
        assertThat(Story.only(ClockStopped.class, story.journal))
                .singleElement()
                .satisfies(by -> assertThat(by.reason()).isEqualTo(ClockStopReason.PERIOD_OVER));
    }

    @Test
    void a_reminder_whose_time_had_passed_is_left_out() {
        story.now = City.NOON.plus(Duration.ofMinutes(112));
        strike(TWO_HOURS);
        assertThat(mark(TWO_HOURS)).isEqualTo(ClockMark.LIMIT);
    }

    @Test
    void a_line_says_how_much_is_left_and_how_late_it_is() {
        story.now = City.NOON.plus(Duration.ofHours(1)).plusMillis(14);
        assertThat(Story.only(ClockReminded.class, strike(TWO_HOURS)).getFirst().leftMillis())
                .isEqualTo(Duration.ofHours(1).toMillis() - 14);
        strike(TWO_HOURS);
        story.now = City.NOON.plus(Duration.ofHours(2)).plusMillis(9);
        assertThat(Story.only(ClockMissed.class, strike(TWO_HOURS)).getFirst().latenessMillis())
                .isEqualTo(9);
    }

    @Test
    void a_report_upward_meets_it_with_what_was_left() {
        story.now = City.NOON.plus(Duration.ofMinutes(30));
        var events = record(TWO_HOURS, ReportingChannel.WRITTEN, City.NOON.plus(Duration.ofMinutes(20)));
        assertThat(Story.only(UpwardReportRecorded.class, events)).hasSize(1);
        var met = Story.only(ClockMet.class, events);
        assertThat(met).extracting(ClockMet::clock).containsExactly(TWO_HOURS);
        assertThat(met.getFirst().leftMillis())
                .isEqualTo(Duration.ofMinutes(100).toMillis());
        assertThat(met.getFirst().report()).isNull();
        assertThat(deadline(TWO_HOURS)).isNull();
    }

    @Test
    void one_phone_call_meets_every_clock_that_asks_for_the_same() {
        story.now = City.NOON.plus(Duration.ofMinutes(5));
        var events = record(TWO_HOURS, ReportingChannel.PHONE, story.now);
        assertThat(Story.only(ClockMet.class, events))
                .extracting(ClockMet::clock)
                .containsExactlyInAnyOrder(TWO_HOURS, PHONE);
    }

    @Test
    void it_may_be_met_late() {
        marks(PHONE);
        assertThat(missed(PHONE)).hasSize(1);
        story.now = City.NOON.plus(Duration.ofMinutes(40));
        assertThat(met(PHONE, City.NOON.plus(Duration.ofMinutes(16))).latenessMillis())
                .isEqualTo(60_000);
    }

    @Test
    void what_was_told_in_time_is_in_time_though_it_is_recorded_later() {
        marks(PHONE);
        story.now = City.NOON.plus(Duration.ofMinutes(40));
        var met = met(PHONE, City.NOON.plus(Duration.ofMinutes(14)));
        assertThat(met.latenessMillis()).isZero();
        assertThat(met.leftMillis()).isEqualTo(60_000);
    }

    @Test
    void the_same_record_again_adds_nothing_and_another_one_is_too_late() {
        var command = report(PHONE, ReportingChannel.PHONE, story.now);
        assertThat(story.asked(CITY, command)).isNotEmpty();
        assertThat(story.asked(CITY, command)).isEmpty();
        assertThat(story.refusal(TOWN, command)).isEqualTo("NEITHER_PARTY_NOR_CITY");
        assertThat(refusal(PHONE, ReportingChannel.IN_PERSON, story.now)).isEqualTo("MET_ALREADY");
    }

    @Test
    void who_may_record_and_what() {
        assertThat(refusal(new ClockId("none"), ReportingChannel.PHONE, story.now))
                .isEqualTo("NO_SUCH_CLOCK");
        assertThat(story.refusal(TOWN, report(PHONE, ReportingChannel.PHONE, story.now)))
                .isEqualTo("NEITHER_PARTY_NOR_CITY");
        assertThat(refusal(PHONE, ReportingChannel.WRITTEN, story.now)).isEqualTo("NOT_BY_THIS_CHANNEL");
        assertThat(refusal(PHONE, ReportingChannel.PHONE, story.now.plusMillis(1)))
                .isEqualTo("IN_THE_FUTURE");
        assertThat(refusal(PHONE, ReportingChannel.PHONE, City.NOON.minusMillis(1)))
                .isEqualTo("BEFORE_THE_START");
        assertThat(refusal(FOLLOW_UP, ReportingChannel.PHONE, story.now)).isEqualTo("NOTHING_TO_REPORT");
        assertThat(story.refusal(CITY, new RecordUpwardReport(PHONE, ReportingChannel.PHONE, " ", story.now, null)))
                .isEqualTo("TOLD_TO_MISSING");
        for (var unfit : List.of("x".repeat(501), "a\u0007b")) {
            assertThat(story.refusal(
                            CITY, new RecordUpwardReport(PHONE, ReportingChannel.PHONE, "王", story.now, unfit)))
                    .isEqualTo("TEXT_UNFIT");
        }
        assertThat(story.refusal(CITY, strikeOf(PHONE))).isEqualTo("NOT_A_DEADLINE");
        assertThat(ClockPolicies.all()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void an_officer_of_the_enterprise_records_for_its_own_clock() {
        var own = story.opened(fire("i2", null, City.NOON, City.NOON.minusSeconds(60)));
        assertThat(Story.only(ClockMet.class, own)).hasSize(1);
        var clock = new ClockId("i2.clock.enterprise");
        assertThat(story.refusal(Story.of(City.ENTERPRISE), report(clock, ReportingChannel.PHONE, story.now)))
                .isEqualTo("MET_ALREADY");
        assertThat(story.refusal(Story.of(City.ENTERPRISE), report(PHONE, ReportingChannel.PHONE, story.now)))
                .isEqualTo("NEITHER_PARTY_NOR_CITY");
    }

    @Test
    void a_repeated_or_stale_deadline_changes_nothing() {
        var due = strikeOf(TWO_HOURS);
        story.now = due.dueAt();
        assertThat(story.asked(Actor.SYSTEM, due)).isNotEmpty();
        assertThat(story.asked(Actor.SYSTEM, due)).isEmpty();
        record(TWO_HOURS, ReportingChannel.WRITTEN, story.now);
        assertThat(story.asked(Actor.SYSTEM, new StrikeClock(TWO_HOURS, ClockMark.LIMIT, story.now)))
                .isEmpty();
    }

    @Test
    void what_happened_is_to_be_reported_though_the_response_is_over() {
        var alerts =
                story.state.alerts().open(FIRE).stream().map(AlertId::value).toList();
        assertThat(story.decide(CITY, new CloseIncident(FIRE, ClosingOutcome.HANDLED, alerts)))
                .asString()
                .contains("STILL_OPEN", TWO_HOURS.value(), PHONE.value())
                .doesNotContain(FOLLOW_UP.value());
        var named = new ArrayList<>(alerts);
        named.addAll(List.of(TWO_HOURS.value(), PHONE.value()));
        var closed = story.asked(CITY, new CloseIncident(FIRE, ClosingOutcome.HANDLED, named));
        assertThat(Story.only(ClockStopped.class, closed)).isEmpty();
        marks(PHONE);
        assertThat(missed(PHONE)).hasSize(1);
    }

    @Test
    void a_false_alarm_stops_them_and_reopening_lets_them_run_on_with_the_limit_they_had() {
        var alerts =
                story.state.alerts().open(FIRE).stream().map(AlertId::value).toList();
        var closed = story.asked(CITY, new CloseIncident(FIRE, ClosingOutcome.FALSE_ALARM, alerts));
        assertThat(Story.only(ClockStopped.class, closed))
                .extracting(ClockStopped::clock)
                .containsExactlyInAnyOrder(TWO_HOURS, PHONE, FOLLOW_UP);
        assertThat(deadline(TWO_HOURS)).isNull();
        assertThat(refusal(PHONE, ReportingChannel.PHONE, story.now)).isEqualTo("STOPPED");

        story.now = City.NOON.plus(Duration.ofMinutes(70));
        var reopened = story.asked(CITY, new ReopenIncident(FIRE));
        assertThat(Story.only(ClockResumed.class, reopened)).hasSize(3);
        assertThat(marks(TWO_HOURS)).containsExactly("TEN_MINUTES +110", "LIMIT +120");
        assertThat(marks(PHONE)).containsExactly("LIMIT +15");
    }

    @Test
    void the_party_is_alerted_of_each_and_an_answer_settles_it() {
        story.now = City.NOON.plus(Duration.ofHours(1));
        var half = began(strike(TWO_HOURS));
        assertThat(half.reason()).isEqualTo(AlertReason.CLOCK_RUNNING);
        assertThat(half.post()).isEqualTo(City.officer("city"));
        var matter = half.subject().matter();
        assertThat(matter).isNotNull();
        assertThat(matter.about()).isEqualTo(Table.CITY.name());
        assertThat(matter.answerBy()).isEqualTo(City.NOON.plus(Duration.ofHours(2)));

        story.now = City.NOON.plus(Duration.ofMinutes(110));
        var later = strike(TWO_HOURS);
        assertThat(began(later).reason()).isEqualTo(AlertReason.CLOCK_ENDING);
        assertThat(settled(later)).containsExactly(half.alert());

        story.now = City.NOON.plus(Duration.ofHours(2));
        var missed = strike(TWO_HOURS);
        assertThat(began(missed).reason()).isEqualTo(AlertReason.CLOCK_MISSED);
        assertThat(settled(missed)).containsExactly(began(later).alert());

        assertThat(settled(record(TWO_HOURS, ReportingChannel.WRITTEN, story.now)))
                .containsExactly(began(missed).alert());
    }

    @Test
    void an_enterprise_that_has_to_report_is_reminded_itself_and_the_city_learns_when_it_missed() {
        var town = new OrganizationId("dongshi");
        var told = fire("i3", null, City.NOON, City.NOON.minusSeconds(60));
        story.opened(StartingDeciderTest.by(town, told));
        var clock = new ClockId("i3.clock.enterprise");
        var half = began(strike(clock));
        assertThat(half.organization()).isEqualTo(City.ENTERPRISE);
        strike(clock);
        assertThat(Story.only(AlertBegan.class, strike(clock)).stream().map(AlertBegan::organization))
                .contains(City.ENTERPRISE, City.ROOM);
        assertThat(story.refusal(Story.of(City.ENTERPRISE), report(clock, ReportingChannel.PHONE, story.now)))
                .isEqualTo("accepted");
    }

    /** Lets the clock come to all its marks, and says which they were and how many minutes after noon. */
    private List<String> marks(ClockId clock) {
        var marks = new ArrayList<String>();
        while (story.state.clocks().deadlines().find(clock.value()) != null) {
            var due = strikeOf(clock);
            marks.add(
                    due.mark() + " +" + Duration.between(City.NOON, due.dueAt()).toMinutes());
            story.now = due.dueAt().isAfter(story.now) ? due.dueAt() : story.now;
            story.asked(Actor.SYSTEM, due);
        }
        return marks;
    }

    private List<ResponseEvent> strike(ClockId clock) {
        return story.asked(Actor.SYSTEM, strikeOf(clock));
    }

    private StrikeClock strikeOf(ClockId clock) {
        var due = story.state.clocks().deadlines().find(clock.value());
        if (due == null || !(due.command() instanceof StrikeClock strike)) {
            throw new AssertionError(clock + " keeps no deadline");
        }
        return strike;
    }

    private ClockMark mark(ClockId clock) {
        return strikeOf(clock).mark();
    }

    private @Nullable Object deadline(ClockId clock) {
        return story.state.clocks().deadlines().find(clock.value());
    }

    private List<ResponseEvent> record(ClockId clock, ReportingChannel channel, Instant at) {
        return story.asked(CITY, report(clock, channel, at));
    }

    private ClockMet met(ClockId clock, Instant at) {
        return Story.only(ClockMet.class, record(clock, ReportingChannel.PHONE, at)).stream()
                .filter(by -> by.clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(ClockId clock, ReportingChannel channel, Instant at) {
        return story.refusal(CITY, report(clock, channel, at));
    }

    private static RecordUpwardReport report(ClockId clock, ReportingChannel channel, Instant at) {
        return new RecordUpwardReport(clock, channel, "宜昌市应急管理局值班室", at, "已收悉");
    }

    private List<ClockMissed> missed(ClockId clock) {
        return Story.only(ClockMissed.class, story.journal).stream()
                .filter(line -> line.clock().equals(clock))
                .toList();
    }

    private static AlertBegan began(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).getFirst();
    }

    private static List<AlertId> settled(List<ResponseEvent> events) {
        return Story.only(AlertSettled.class, events).stream()
                .map(AlertSettled::alert)
                .toList();
    }
}
