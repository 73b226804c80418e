package cn.liandong.notifier;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardOffice;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.contracts.response.UpwardReportText;
import java.util.List;
import java.util.Objects;

/** Upward reports on their way to an office above. */
public final class Documents {
    public static final UpwardReportId REPORT = new UpwardReportId("i1.u1");

    private Documents() {}

    public static UpwardDocument document(int attempt) {
        return new UpwardDocument(
                REPORT,
                attempt,
                "1-1",
                UpwardReportKind.INITIAL,
                new UpwardReportText("快报", List.of()),
                "带班领导",
                Story.NOON);
    }

    /** What dispatch says of an attempt to an office. */
    public static UpwardReportSending asked(String office, int attempt) {
        return asked(office, attempt, Story.subject(Handling.ACTUAL));
    }

    public static UpwardReportSending asked(String office, int attempt, AlertSubject subject) {
        return new UpwardReportSending(
                REPORT,
                new IncidentId("i1"),
                new UpwardOffice(new PersonId(office), "总值班室", ReportingParty.PREFECTURE, "test"),
                attempt,
                subject,
                document(attempt),
                new PostId("city.officer"),
                null,
                Story.NOON);
    }

    /** Which attempt of dispatch's the call belongs to. */
    public static int attempt(NotificationSending sending) {
        return Objects.requireNonNull(sending.document()).attempt();
    }

    /** The first call of an office, by webhook. */
    public static NotificationSending sending(String office) {
        var alert = Story.sending(office, 1, false);
        return new NotificationSending(
                alert.notification(),
                alert.alert(),
                alert.incident(),
                alert.person(),
                alert.post(),
                alert.channel(),
                1,
                false,
                1,
                1,
                alert.subject(),
                null,
                null,
                Story.NOON,
                document(1),
                null);
    }
}
