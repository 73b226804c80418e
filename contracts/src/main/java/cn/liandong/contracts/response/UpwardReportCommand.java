package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UpwardReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about upward reports 信息报送. */
public sealed interface UpwardReportCommand extends DispatchCommand {

    /** An officer of the city begins one; it has revision 1, and the next number of its incident. */
    record DraftUpwardReport(IncidentId incident, UpwardReportKind kind, UpwardReportText text)
            implements UpwardReportCommand {}

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
     * A deadline: what the report waits for has not been done.
     *
     * @param time how often it will have been pressed for, from 1
     */
    record PressUpwardReport(UpwardReportId report, UpwardReportAwaits awaits, int time, Instant dueAt)
            implements OfReport {}
}
