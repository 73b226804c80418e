package cn.liandong.dispatch.upwardreports;

import static cn.liandong.dispatch.Reports.LEADER;
import static cn.liandong.dispatch.Reports.OFFICER;
import static cn.liandong.dispatch.Reports.draft;
import static cn.liandong.dispatch.Reports.signedOff;
import static cn.liandong.dispatch.Table.dead;
import static cn.liandong.dispatch.Table.fire;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire with three dead: what is sent meets the clocks that asked for it, and whoever holds it up is called. */
class MeetingClocksTest {
    private static final IncidentId FIRE = new IncidentId("i1");
    private static final PostId LEADERS_POST = new PostId("city.leader");
    private static final PostId OFFICERS_POST = new PostId("city.officer");

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        Table.define(story);
        story.opened(fire("i1", dead(3, 1), City.NOON, City.NOON.minusSeconds(600)));
    }

    @Test
    void a_phone_call_meets_the_clock_that_asks_for_one_and_the_one_that_asks_for_anything_at_its_own_time() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        story.now = City.NOON.plusSeconds(840);
        var told = City.NOON.plusSeconds(120);
        var met = met(story.asked(OFFICER, sent(id, ReportingParty.PREFECTURE, ReportingChannel.PHONE, told)));
        assertThat(met)
                .extracting(one -> one.clock().value())
                .containsExactlyInAnyOrder("i1.clock.city", "i1.clock.larger-phone");
        assertThat(met).allSatisfy(one -> {
            assertThat(one.upwardReport()).isEqualTo(id);
            assertThat(one.report()).isNull();
            assertThat(one.metAt()).isEqualTo(told);
            assertThat(one.latenessMillis()).isZero();
        });
    }

    @Test
    void a_sheet_does_not_meet_the_clock_that_asks_for_a_call_nor_one_to_another_party() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        var sheet = met(story.asked(OFFICER, sent(id, ReportingParty.PREFECTURE, ReportingChannel.WRITTEN, story.now)));
        assertThat(sheet).extracting(one -> one.clock().value()).containsExactly("i1.clock.city");
        assertThat(met(story.asked(OFFICER, sent(id, ReportingParty.PROVINCE, ReportingChannel.PHONE, story.now))))
                .isEmpty();
        assertThat(met(story.asked(OFFICER, sent(id, ReportingParty.PREFECTURE, ReportingChannel.PHONE, story.now))))
                .as("the call that follows")
                .extracting(one -> one.clock().value())
                .containsExactly("i1.clock.larger-phone");
    }

    @Test
    void what_is_sent_late_meets_the_clock_late() {
        var id = signedOff(story, FIRE, UpwardReportKind.INITIAL);
        story.now = City.NOON.plusSeconds(16 * 60);
        var met = met(story.asked(OFFICER, sent(id, ReportingParty.PREFECTURE, ReportingChannel.PHONE, story.now)));
        assertThat(met)
                .filteredOn(one -> one.clock().value().equals("i1.clock.larger-phone"))
                .singleElement()
                .satisfies(one -> assertThat(one.latenessMillis()).isEqualTo(60_000));
    }

    @Test
    void the_leader_is_called_until_it_is_signed_and_the_drafter_when_it_is_returned() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        var leader = began(story.asked(OFFICER, new SubmitUpwardReport(id, 1)));
        assertThat(leader.reason()).isEqualTo(AlertReason.UPWARD_REPORT_SUBMITTED);
        assertThat(leader.post()).isEqualTo(LEADERS_POST);
        assertThat(leader.subject().matter()).isNotNull();
        assertThat(leader.subject().matter().about()).isEqualTo("关于耀华化工北厂火灾的快报");

        var back = story.asked(LEADER, new ReturnUpwardReport(id, 1, "补写"));
        assertThat(settled(back)).containsExactly(leader);
        assertThat(began(back).reason()).isEqualTo(AlertReason.UPWARD_REPORT_RETURNED);
        assertThat(began(back).post()).isEqualTo(OFFICERS_POST);

        story.now = story.now.plusSeconds(60);
        var again = story.asked(OFFICER, new SubmitUpwardReport(id, 1));
        assertThat(settled(again)).containsExactly(began(back));
        assertThat(settled(story.asked(LEADER, new SignOffUpwardReport(id, 1)))).containsExactly(began(again));
    }

    @Test
    void whoever_acknowledged_and_did_nothing_is_called_each_time_it_is_pressed_for() {
        var id = draft(story, FIRE, UpwardReportKind.INITIAL);
        var leader = began(story.asked(OFFICER, new SubmitUpwardReport(id, 1)));
        story.asked(LEADER, new AcknowledgeAlert(leader.alert()));
        var overdue = began(press(id));
        assertThat(overdue.reason()).isEqualTo(AlertReason.UPWARD_REPORT_OVERDUE);
        assertThat(overdue.post()).isEqualTo(LEADERS_POST);
        assertThat(Story.only(AlertBegan.class, press(id))).isEmpty();
        assertThat(settled(story.asked(LEADER, new SignOffUpwardReport(id, 1)))).containsExactly(overdue);

        var unsent = began(press(id));
        assertThat(unsent.post()).isEqualTo(OFFICERS_POST);
        assertThat(settled(
                        story.asked(OFFICER, sent(id, ReportingParty.PREFECTURE, ReportingChannel.WRITTEN, story.now))))
                .contains(unsent);
    }

    private List<ResponseEvent> press(UpwardReportId id) {
        var due = story.state.upwardReports().deadlines().find(id.value());
        assertThat(due).isNotNull();
        story.now = due.dueAt();
        return story.asked(Actor.SYSTEM, due.command());
    }

    private List<AlertBegan> settled(List<ResponseEvent> events) {
        var all = Story.only(AlertBegan.class, story.journal);
        return Story.only(AlertSettled.class, events).stream()
                .map(end -> all.stream()
                        .filter(began -> began.alert().equals(end.alert()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static AlertBegan began(List<ResponseEvent> events) {
        return Story.only(AlertBegan.class, events).getFirst();
    }

    private static List<ClockMet> met(List<ResponseEvent> events) {
        return Story.only(ClockMet.class, events);
    }

    private static RecordUpwardSending sent(
            UpwardReportId id, ReportingParty to, ReportingChannel channel, Instant at) {
        return new RecordUpwardSending(id, to, channel, "宜昌市应急管理局值班员", at, "收文 17 号");
    }
}
