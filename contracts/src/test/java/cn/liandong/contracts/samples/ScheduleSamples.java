package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.CalendarCommand;
import cn.liandong.contracts.duty.CalendarEvent;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterEvent;
import cn.liandong.contracts.duty.ScheduleCheck;
import cn.liandong.contracts.duty.ScheduleCommand;
import cn.liandong.contracts.duty.ScheduleEvent;
import cn.liandong.contracts.duty.ScheduleFinding;
import cn.liandong.contracts.duty.ScheduleWarning;
import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.CalendarId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A month that is drafted, edited, checked and published. */
final class ScheduleSamples {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final CalendarId CALENDAR = new CalendarId("calendar-e3b0c44298fc1c149afbf4c8996fb924");
    private static final Instant MORNING = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-01T12:00:00Z");
    private static final ScheduledShift DAY = new ScheduledShift(MORNING, EVENING, List.of(WU));
    private static final ScheduledShift EDITED = new ScheduledShift(MORNING, EVENING, List.of(WU, QIN));
    private static final List<ScheduleFinding> FINDINGS = List.of(new ScheduleFinding(ScheduleCheck.SHORT_REST, 1));

    static final List<DutyEvent> EVENTS = List.of(
            new ScheduleEvent.ScheduleDrafted(
                    DUTY_ROOM, MONTH, 1, List.of(new ScheduledPost(DUTY_OFFICER, List.of(DAY)))),
            new ScheduleEvent.DraftEdited(DUTY_ROOM, MONTH, 2, DUTY_OFFICER, EDITED),
            new ScheduleEvent.ScheduleChecked(
                    DUTY_ROOM,
                    MONTH,
                    2,
                    List.of(new ScheduleWarning(ScheduleCheck.SHORT_REST, DUTY_OFFICER, WU, MORNING, EVENING)),
                    FINDINGS),
            new ScheduleEvent.SchedulePublished(DUTY_ROOM, MONTH, 2, List.of(DUTY_OFFICER), FINDINGS),
            new ScheduleEvent.DraftWithdrawn(DUTY_ROOM, MONTH.plusMonths(1), 3),
            new RosterEvent.DutyLimitsSet(DutyLimits.DEFAULT, 2, DUTY_OFFICER, MORNING),
            new CalendarEvent.CalendarOpened(CALENDAR, new CalendarOf(DUTY_ROOM, DUTY_OFFICER, null), HASH),
            new CalendarEvent.CalendarRevoked(CALENDAR));

    static final List<RosterCommand> COMMANDS = List.of(
            new ScheduleCommand.DraftSchedule(DUTY_ROOM, MONTH),
            new ScheduleCommand.EditDraft(DUTY_ROOM, MONTH, 1, DUTY_OFFICER, MORNING, EVENING, List.of(WU, QIN)),
            new ScheduleCommand.CheckDraft(DUTY_ROOM, MONTH, 2),
            new ScheduleCommand.PublishSchedule(DUTY_ROOM, MONTH, 2),
            new ScheduleCommand.WithdrawDraft(DUTY_ROOM, MONTH.plusMonths(1), 3),
            new RosterCommand.SetDutyLimits(DutyLimits.DEFAULT, 1),
            new CalendarCommand.OpenCalendar(new CalendarOf(DUTY_ROOM, null, WU), HASH),
            new CalendarCommand.RevokeCalendar(CALENDAR));

    private ScheduleSamples() {}
}
