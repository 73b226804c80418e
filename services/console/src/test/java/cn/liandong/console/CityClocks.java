package cn.liandong.console;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.NotStartedReason;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Verification;
import java.util.List;

/** The statutory clocks of the city of the tests. */
public final class CityClocks {
    private static final ClockRow ROW = row(120);

    private CityClocks() {}

    /** A row of the city's table. */
    public static ClockRow row(int minutes) {
        return new ClockRow(
                new ClockRowId("city-first"),
                "市级首报",
                ClockKind.REPORT,
                ReportingParty.CITY,
                ReportingParty.PREFECTURE,
                ClockTrigger.REPORT_RECEIVED,
                null,
                List.of(),
                null,
                minutes,
                "国务院令第493号 第十一条",
                Verification.V);
    }

    public static ClockId clock(int number) {
        return new ClockId(City.incident(number) + ".clock." + ROW.id());
    }

    /** It is started, reminds, is missed, stopped, goes on, and is met; and another one has no time to start from. */
    public static List<ResponseEvent> runs(int number, Organization by) {
        var clock = clock(number);
        var incident = City.incident(number);
        var due = City.AT.plusSeconds(7_200);
        return List.of(
                new ClockEvent.ClockStarted(
                        clock,
                        incident,
                        ROW,
                        City.CITY.id(),
                        Handling.ACTUAL,
                        Grade.ORDINARY,
                        City.AT,
                        due,
                        City.AT.plusMillis(5)),
                new ClockEvent.ClockNotStarted(
                        incident, ROW, Handling.ACTUAL, NotStartedReason.TIME_NOT_STATED, City.AT.plusMillis(5)),
                new ClockEvent.ClockReminded(
                        clock,
                        incident,
                        ClockMark.HALF,
                        City.AT.plusSeconds(3_600),
                        City.AT.plusSeconds(3_600),
                        3_600_000),
                new ClockEvent.ClockMissed(clock, incident, due, due.plusMillis(7), 7),
                new ClockEvent.ClockStopped(clock, incident, ClockStopReason.FALSE_ALARM, due.plusSeconds(20)),
                new ClockEvent.ClockResumed(clock, incident, due.plusSeconds(30)),
                new ClockEvent.UpwardReportRecorded(
                        clock,
                        incident,
                        ReportingParty.CITY,
                        ReportingParty.PREFECTURE,
                        ReportingChannel.PHONE,
                        "宜昌市应急管理局值班室",
                        due.plusSeconds(60),
                        "已收悉",
                        City.post(by).id(),
                        City.person(by),
                        due.plusSeconds(90)),
                new ClockEvent.ClockMet(
                        clock,
                        incident,
                        due.plusSeconds(60),
                        0,
                        60_000,
                        null,
                        CityUpwardReports.report(number),
                        due.plusSeconds(90)));
    }
}
