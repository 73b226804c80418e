package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_LEADER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.OFFICE;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.SUBJECT;
import static cn.liandong.contracts.samples.Zhijiang.UPWARD_REPORT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.time.Instant;
import java.util.List;

/** The duty room tells the prefecture of the leak. */
final class UpwardReportSamples {
    private static final Instant DRAFTED = Instant.parse("2026-11-24T02:05:00Z");
    private static final Instant SUBMITTED = Instant.parse("2026-11-24T02:07:30Z");
    private static final Instant PRESS = SUBMITTED.plusSeconds(600);
    private static final Instant SIGNED = Instant.parse("2026-11-24T02:09:10Z");
    private static final Instant SENT = Instant.parse("2026-11-24T02:11:00Z");
    private static final String TAKER = "宜昌市应急管理局值班员";
    private static final String RECEIPT = "收文第 2026-1187 号";
    private static final String REASON = "伤亡一栏补写中毒人数。";

    private static final UpwardReportText TEXT = new UpwardReportText(
            "关于青禾冷库液氨泄漏的快报",
            List.of(
                    new UpwardReportSection(UpwardReportHeading.PLACE, "枝江市安福寺镇青禾冷库制冷机房", RECEIVED),
                    new UpwardReportSection(UpwardReportHeading.CASUALTIES, "重伤 1 人，轻伤 1 人，中毒 1 人", RECEIVED),
                    new UpwardReportSection(UpwardReportHeading.TREND, "", RECEIVED)));

    static final UpwardDocument DOCUMENT = new UpwardDocument(
            UPWARD_REPORT, 1, SUBJECT.incidentNumber() + "-1", UpwardReportKind.INITIAL, TEXT, "带班领导", SIGNED);

    static final List<ResponseEvent> EVENTS = List.of(
            new UpwardReportEvent.UpwardReportDrafted(
                    UPWARD_REPORT,
                    INCIDENT,
                    Handling.ACTUAL,
                    1,
                    UpwardReportKind.INITIAL,
                    TEXT,
                    DUTY_OFFICER,
                    WU,
                    DRAFTED),
            new UpwardReportEvent.UpwardReportEdited(
                    UPWARD_REPORT, INCIDENT, 2, TEXT, DUTY_OFFICER, WU, DRAFTED.plusSeconds(60)),
            new UpwardReportEvent.UpwardReportSubmitted(
                    UPWARD_REPORT, INCIDENT, 2, List.of(DUTY_LEADER), DUTY_OFFICER, WU, SUBMITTED, PRESS),
            new UpwardReportEvent.UpwardReportReturned(
                    UPWARD_REPORT, INCIDENT, 2, REASON, List.of(DUTY_OFFICER), DUTY_LEADER, QIN, SIGNED),
            new UpwardReportEvent.UpwardReportSignedOff(
                    UPWARD_REPORT, INCIDENT, 2, false, false, DUTY_LEADER, QIN, SIGNED, SIGNED.plusSeconds(600)),
            new UpwardReportEvent.UpwardReportDiscarded(UPWARD_REPORT, INCIDENT, DUTY_OFFICER, WU, SUBMITTED),
            new UpwardReportEvent.UpwardReportSent(
                    UPWARD_REPORT,
                    INCIDENT,
                    ReportingParty.PREFECTURE,
                    ReportingChannel.PHONE,
                    TAKER,
                    SENT,
                    RECEIPT,
                    DUTY_OFFICER,
                    WU,
                    SENT.plusSeconds(70),
                    OFFICE.id()),
            new UpwardOfficeEvent.UpwardOfficeDefined(OFFICE),
            new UpwardReportEvent.UpwardReportSending(
                    UPWARD_REPORT, INCIDENT, OFFICE, 1, SUBJECT, DOCUMENT, DUTY_OFFICER, WU, SIGNED.plusSeconds(20)),
            new UpwardReportEvent.UpwardReportFailed(
                    UPWARD_REPORT, INCIDENT, OFFICE, 1, "TIMED_OUT", List.of(DUTY_OFFICER), SIGNED.plusSeconds(95)),
            new UpwardReportEvent.UpwardReportOverdue(
                    UPWARD_REPORT,
                    INCIDENT,
                    UpwardReportAwaits.SIGNATURE,
                    1,
                    List.of(DUTY_LEADER),
                    PRESS,
                    PRESS,
                    PRESS.plusMillis(12),
                    12,
                    PRESS.plusSeconds(600)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new UpwardReportCommand.DraftUpwardReport(INCIDENT, UpwardReportKind.INITIAL, TEXT),
            new UpwardReportCommand.EditUpwardReport(UPWARD_REPORT, 1, TEXT),
            new UpwardReportCommand.SubmitUpwardReport(UPWARD_REPORT, 2),
            new UpwardReportCommand.SignOffUpwardReport(UPWARD_REPORT, 2),
            new UpwardReportCommand.ReturnUpwardReport(UPWARD_REPORT, 2, REASON),
            new UpwardReportCommand.DiscardUpwardReport(UPWARD_REPORT),
            new UpwardReportCommand.RecordUpwardSending(
                    UPWARD_REPORT, ReportingParty.PREFECTURE, ReportingChannel.PHONE, TAKER, SENT, RECEIPT),
            new UpwardReportCommand.DefineUpwardOffice(OFFICE),
            new UpwardReportCommand.SendUpwardReport(UPWARD_REPORT, OFFICE.id(), 1),
            new UpwardReportCommand.RecordUpwardSent(
                    UPWARD_REPORT,
                    OFFICE.id(),
                    1,
                    Channel.MAIL,
                    new NotificationId(UPWARD_REPORT + ".to." + OFFICE.id() + ".1.r1.s1." + OFFICE.id() + ".MAIL"),
                    SENT),
            new UpwardReportCommand.RecordUpwardFailed(UPWARD_REPORT, OFFICE.id(), 1, "TIMED_OUT"),
            new UpwardReportCommand.PressUpwardReport(UPWARD_REPORT, UpwardReportAwaits.SIGNATURE, 1, PRESS));

    private UpwardReportSamples() {}
}
