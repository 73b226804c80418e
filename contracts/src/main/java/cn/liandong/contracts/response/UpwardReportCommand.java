package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about upward reports 信息报送. */
public sealed interface UpwardReportCommand extends DispatchCommand {

    /** An officer of the city begins one; it has revision 1, and the next number of its incident. */
    record DraftUpwardReport(IncidentId incident, UpwardReportKind kind, UpwardReportText text)
            implements UpwardReportCommand {}

    /** An office of the city's file; it replaces the one of its id. */
    record DefineUpwardOffice(UpwardOffice office) implements UpwardReportCommand {}

    /** What is asked of one that was drafted. */
    sealed interface OfReport extends UpwardReportCommand {
        UpwardReportId report();
    }

    /**
     * The whole text, anew.
     *
     * @param revision that was edited, from 1: what somebody else wrote meanwhile is never overwritten unseen
     */
    record EditUpwardReport(UpwardReportId report, int revision, UpwardReportText text) implements OfReport {}

    /** It is put before the leader 送签. */
    record SubmitUpwardReport(UpwardReportId report, int revision) implements OfReport {}

    /**
     * The leader signs it off 签发: from now on its text stands.
     *
     * @param revision that the leader read
     */
    record SignOffUpwardReport(UpwardReportId report, int revision) implements OfReport {}

    /**
     * It goes back to who drafted it.
     *
     * @param reason 1 to 500 characters
     */
    record ReturnUpwardReport(UpwardReportId report, int revision, String reason) implements OfReport {}

    /** It is not needed after all; its number goes to the next one. */
    record DiscardUpwardReport(UpwardReportId report) implements OfReport {}

    /**
     * An officer says that it was sent: read out on the phone, or the printed sheet handed over.
     *
     * @param to the party that has it now, above the city
     * @param toldTo who took it, 1 to 100 characters
     * @param sentAt when, as told: not in the future, and not before it was signed off
     * @param receipt what they answered or under which number it stands, up to 500 characters
     */
    record RecordUpwardSending(
            UpwardReportId report,
            ReportingParty to,
            ReportingChannel channel,
            String toldTo,
            Instant sentAt,
            @Nullable String receipt)
            implements OfReport {}

    /**
     * It is sent to an office above by itself, by the notifier: what comes of that is told later.
     *
     * @param attempt which one to this office it is meant to be, from 1: one that was begun is not begun again
     */
    record SendUpwardReport(UpwardReportId report, PersonId office, int attempt) implements OfReport {}

    /** What the notifier says that came of it. */
    sealed interface OfDelivery extends UpwardReportCommand {
        UpwardReportId report();

        PersonId office();

        /** From 1. */
        int attempt();
    }

    /**
     * The office has it 已报出.
     *
     * @param notification under which it was taken
     * @param sentAt when it was taken
     */
    record RecordUpwardSent(
            UpwardReportId report,
            PersonId office,
            int attempt,
            Channel channel,
            NotificationId notification,
            Instant sentAt)
            implements OfDelivery {}

    /**
     * No channel of the office took it 报送失败.
     *
     * @param code the notifier's word for why
     */
    record RecordUpwardFailed(UpwardReportId report, PersonId office, int attempt, String code) implements OfDelivery {}

    /**
     * A deadline: what the report waits for has not been done.
     *
     * @param time how often it will have been pressed for, from 1
     */
    record PressUpwardReport(UpwardReportId report, UpwardReportAwaits awaits, int time, Instant dueAt)
            implements OfReport {}
}
