package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.REPORT;
import static cn.liandong.contracts.samples.Zhijiang.UPWARD_REPORT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockCommand;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.NotStartedReason;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Verification;
import java.time.Instant;
import java.util.List;

/** The cold store had an hour to tell the city. */
final class ClockSamples {
    private static final ClockId CLOCK = new ClockId("420583:incident:5f2c9a10.clock.enterprise-first");
    private static final Instant DUE = OCCURRED.plusSeconds(3_600);
    private static final Instant HALF = OCCURRED.plusSeconds(1_800);
    private static final Instant PHONED = Instant.parse("2026-11-24T02:01:00Z");
    private static final Instant RECORDED = Instant.parse("2026-11-24T02:03:20Z");
    private static final String TAKER = "枝江市应急指挥中心值班员";
    private static final String RECEIPT = "已记入值班日志第 17 条";

    private static final ClockRow ROW = new ClockRow(
            new ClockRowId("enterprise-first"),
            "企业首报",
            ClockKind.REPORT,
            ReportingParty.ENTERPRISE,
            ReportingParty.CITY,
            ClockTrigger.OCCURRED,
            Grade.ORDINARY,
            List.of(Category.HAZARDOUS_CHEMICAL_LEAK),
            ReportingChannel.PHONE,
            60,
            "国务院令第493号 第九条",
            Verification.V);

    static final List<ResponseEvent> EVENTS = List.of(
            new ClockEvent.ClockDefined(ROW, 2, DUTY_OFFICER, RECORDED),
            new ClockEvent.ClockStarted(
                    CLOCK, INCIDENT, ROW, COLD_STORE, Handling.ACTUAL, Grade.ORDINARY, OCCURRED, DUE, RECEIVED),
            new ClockEvent.ClockNotStarted(INCIDENT, ROW, Handling.ACTUAL, NotStartedReason.TIME_NOT_STATED, RECEIVED),
            new ClockEvent.ClockReminded(CLOCK, INCIDENT, ClockMark.HALF, HALF, HALF.plusMillis(14), 1_799_986),
            new ClockEvent.UpwardReportRecorded(
                    CLOCK,
                    INCIDENT,
                    ReportingParty.ENTERPRISE,
                    ReportingParty.CITY,
                    ReportingChannel.PHONE,
                    TAKER,
                    PHONED,
                    RECEIPT,
                    DUTY_OFFICER,
                    WU,
                    RECORDED),
            new ClockEvent.ClockMet(CLOCK, INCIDENT, PHONED, 2_220_000, 0, REPORT, UPWARD_REPORT, RECORDED),
            new ClockEvent.ClockMissed(CLOCK, INCIDENT, DUE, DUE.plusMillis(9), 9),
            new ClockEvent.ClockStopped(CLOCK, INCIDENT, ClockStopReason.FALSE_ALARM, RECORDED),
            new ClockEvent.ClockResumed(CLOCK, INCIDENT, RECORDED.plusSeconds(60)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new ClockCommand.DefineClock(ROW, 1),
            new ClockCommand.RecordUpwardReport(CLOCK, ReportingChannel.PHONE, TAKER, PHONED, RECEIPT),
            new ClockCommand.StrikeClock(CLOCK, ClockMark.HALF, HALF));

    private ClockSamples() {}
}
