package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.UpwardReportAwaits;
import cn.liandong.contracts.response.UpwardReportCommand.PressUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDrafted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
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
                reports.changed(signedOff(one, by), due(by, UpwardReportAwaits.SENDING, 1, by.sendBy()));
            case UpwardReportDiscarded by -> reports.changed(one.discarded(by.at()), null);
            case UpwardReportSent by -> reports.changed(sent(one, by), null);
            case UpwardReportSending by ->
                reports.changed(one.with(
                        new Delivery(by.office(), by.attempt(), by.post(), by.person(), Delivery.State.UNDER_WAY)));
            case UpwardReportFailed by -> reports.changed(one.with(by.office().id(), Delivery.State.FAILED));
            case UpwardReportOverdue line ->
                reports.changed(one, due(line, line.awaits(), line.time() + 1, line.nextDueAt()));
        };
    }

    private static UpwardReport signedOff(UpwardReport one, UpwardReportSignedOff by) {
        return one.signedOff(new UpwardReport.Signature(by.post(), by.isStandingIn(), by.at()), by.sendBy());
    }

    private static UpwardReport sent(UpwardReport one, UpwardReportSent by) {
        var sent = one.sent(new UpwardReport.Sending(by.to(), by.channel(), by.toldTo(), by.sentAt(), by.receipt()));
        return by.office() == null ? sent : sent.with(by.office(), Delivery.State.TAKEN);
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
