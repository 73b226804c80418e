package cn.liandong.console;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.util.List;

/** What the city of the tests reports upward. */
public final class CityUpwardReports {
    public static final UpwardOffice OFFICE =
            new UpwardOffice(new PersonId("420500-duty-office"), "宜昌市人民政府总值班室", ReportingParty.PREFECTURE, "第十一条");

    private CityUpwardReports() {}

    public static UpwardReportId report(int number) {
        return new UpwardReportId(City.incident(number) + ".u1");
    }

    /** It is drafted, submitted, pressed for, returned, edited, submitted again, signed off, and sent. */
    public static List<ResponseEvent> runs(int number, Organization signs) {
        var report = report(number);
        var incident = City.incident(number);
        var desk = City.post(City.CITY).id();
        var writer = City.person(City.CITY);
        var leader = City.post(signs).id();
        var at = City.AT.plusSeconds(600);
        return List.of(
                new UpwardReportEvent.UpwardReportDrafted(
                        report,
                        incident,
                        Handling.ACTUAL,
                        1,
                        UpwardReportKind.INITIAL,
                        text("中毒 2 人"),
                        desk,
                        writer,
                        at),
                new UpwardReportEvent.UpwardReportSubmitted(
                        report, incident, 1, List.of(leader), desk, writer, at.plusSeconds(60), at.plusSeconds(660)),
                new UpwardReportEvent.UpwardReportOverdue(
                        report,
                        incident,
                        UpwardReportAwaits.SIGNATURE,
                        1,
                        List.of(leader),
                        at.plusSeconds(660),
                        at.plusSeconds(660),
                        at.plusSeconds(660),
                        0,
                        at.plusSeconds(1_260)),
                new UpwardReportEvent.UpwardReportReturned(
                        report, incident, 1, "补写时间", List.of(desk), leader, City.person(signs), at.plusSeconds(700)),
                new UpwardReportEvent.UpwardReportEdited(
                        report, incident, 2, text("中毒 3 人"), desk, writer, at.plusSeconds(800)),
                new UpwardReportEvent.UpwardReportSubmitted(
                        report, incident, 2, List.of(leader), desk, writer, at.plusSeconds(810), at.plusSeconds(1_410)),
                new UpwardReportEvent.UpwardReportSignedOff(
                        report,
                        incident,
                        2,
                        false,
                        false,
                        leader,
                        City.person(signs),
                        at.plusSeconds(900),
                        at.plusSeconds(1_500)),
                new UpwardReportEvent.UpwardReportSent(
                        report,
                        incident,
                        ReportingParty.PREFECTURE,
                        ReportingChannel.WRITTEN,
                        "宜昌市应急管理局值班员",
                        at.plusSeconds(1_000),
                        "收文 17 号",
                        desk,
                        writer,
                        at.plusSeconds(1_030),
                        null));
    }

    /** Another one is drafted, and not needed. */
    public static List<ResponseEvent> discarded(int number) {
        var report = new UpwardReportId(City.incident(number) + ".u2");
        var incident = City.incident(number);
        var desk = City.post(City.CITY).id();
        var at = City.AT.plusSeconds(3_000);
        return List.of(
                new UpwardReportEvent.UpwardReportDrafted(
                        report, incident, Handling.ACTUAL, 2, UpwardReportKind.FOLLOW_UP, text(""), desk, null, at),
                new UpwardReportEvent.UpwardReportDiscarded(report, incident, desk, null, at.plusSeconds(60)));
    }

    /** It goes to the office above by itself. */
    public static ResponseEvent sending(int number) {
        var at = City.AT.plusSeconds(1_510);
        return new UpwardReportEvent.UpwardReportSending(
                report(number),
                City.incident(number),
                OFFICE,
                1,
                new ResponseEvent.AlertSubject("1", Category.HAZARDOUS_CHEMICAL_LEAK, null, at, false),
                new UpwardDocument(report(number), 1, "1-1", UpwardReportKind.INITIAL, text("x"), "带班领导", at),
                City.post(City.CITY).id(),
                City.person(City.CITY),
                at);
    }

    public static ResponseEvent failed(int number) {
        return new UpwardReportEvent.UpwardReportFailed(
                report(number),
                City.incident(number),
                OFFICE,
                1,
                "TIMED_OUT",
                List.of(City.post(City.CITY).id()),
                City.AT.plusSeconds(1_520));
    }

    public static ResponseEvent taken(int number) {
        var at = City.AT.plusSeconds(1_530);
        return new UpwardReportEvent.UpwardReportSent(
                report(number),
                City.incident(number),
                OFFICE.party(),
                ReportingChannel.WRITTEN,
                OFFICE.name(),
                at,
                "MAIL n1",
                City.post(City.CITY).id(),
                City.person(City.CITY),
                at,
                OFFICE.id());
    }

    private static UpwardReportText text(String casualties) {
        return new UpwardReportText(
                "关于液氨泄漏的快报",
                List.of(
                        new UpwardReportSection(UpwardReportHeading.PLACE, "董市镇", null),
                        new UpwardReportSection(UpwardReportHeading.CASUALTIES, casualties, City.AT)));
    }
}
