package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportCommand.PressUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import java.time.Duration;
import java.time.Instant;

/** What an event makes of the reports. */
final class UpwardReportFold {
    private UpwardReportFold() {}

    static UpwardReports evolve(UpwardReports reports, UpwardReportEvent event) {
        if (event instanceof UpwardReportDrafted drafted) {
            return reports.drafted(UpwardReport.of(drafted));
        }
        var one = reports.find(event.report());
        return one == null ? reports : changed(reports, one, event);
    }

    private static UpwardReports changed(UpwardReports reports, UpwardReport one, UpwardReportEvent event) {
        return switch (event) {
            case UpwardReportDrafted _ -> reports;
            case UpwardReportEdited by -> reports.changed(one.edited(by));
            case UpwardReportSubmitted by ->
                reports.changed(one.submitted(by.signBy()), due(by, UpwardReportAwaits.SIGNATURE, 1, by.signBy()));
            case UpwardReportReturned by -> reports.changed(one.returned(by.revision(), by.at()), null);
            case UpwardReportSignedOff by ->
                reports.changed(
                        one.signedOff(by.at(), by.sendBy()), due(by, UpwardReportAwaits.SENDING, 1, by.sendBy()));
            case UpwardReportDiscarded by -> reports.changed(one.discarded(by.at()), null);
            case UpwardReportSent by ->
                reports.changed(
                        one.sent(new UpwardReport.Sending(
                                by.to(), by.channel(), by.toldTo(), by.sentAt(), by.receipt())),
                        null);
            case UpwardReportOverdue line ->
                reports.changed(one, due(line, line.awaits(), line.time() + 1, line.nextDueAt()));
        };
    }

    private static Deadline<DispatchCommand> due(
            UpwardReportEvent set, UpwardReportAwaits awaits, int time, Instant dueAt) {
        return new Deadline<>(
                set.report().value(),
                dueAt,
                Duration.between(set.at(), dueAt).toMillis(),
                new PressUpwardReport(set.report(), awaits, time, dueAt));
    }
}
