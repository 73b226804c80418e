package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the city owes upward 信息报送, in the journal `response`: drafted, edited, submitted, signed off or returned, and sent.
 * Texts are what a person wrote, and nothing but text.
 */
public sealed interface UpwardReportEvent extends ResponseEvent {
    UpwardReportId report();

    IncidentId incident();

    /** When it was decided. */
    Instant at();

    /**
     * It is begun, with revision 1.
     *
     * @param handling the incident's: it never changes on the way
     * @param number among the incident's upward reports, from 1 and without gaps
     */
    record UpwardReportDrafted(
            UpwardReportId report,
            IncidentId incident,
            Handling handling,
            int number,
            UpwardReportKind kind,
            UpwardReportText text,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements UpwardReportEvent {}

    /**
     * It says something else.
     *
     * @param revision from 2
     * @param text all of it
     */
    record UpwardReportEdited(
            UpwardReportId report,
            IncidentId incident,
            int revision,
            UpwardReportText text,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements UpwardReportEvent {}

    /**
     * It waits for the leader's signature 送签.
     *
     * @param to the posts that may sign, which have to be told; empty where there is none
     * @param signBy when they are pressed for it
     */
    record UpwardReportSubmitted(
            UpwardReportId report,
            IncidentId incident,
            int revision,
            List<PostId> to,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            Instant signBy)
            implements UpwardReportEvent {
        public UpwardReportSubmitted {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * The leader will not sign it so 退回.
     *
     * @param reason 1 to 500 characters
     * @param to the post that drafted it, which has to be told
     */
    record UpwardReportReturned(
            UpwardReportId report,
            IncidentId incident,
            int revision,
            String reason,
            List<PostId> to,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements UpwardReportEvent {
        public UpwardReportReturned {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * It is signed off 签发: its text stands, and it is to be sent.
     *
     * @param isStandingIn whether an officer signed because no leader was on duty 代签
     * @param isOwnDraft whether the one who signed had drafted it, because nobody else could sign
     * @param sendBy when sending it is pressed for
     */
    record UpwardReportSignedOff(
            UpwardReportId report,
            IncidentId incident,
            int revision,
            boolean isStandingIn,
            boolean isOwnDraft,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            Instant sendBy)
            implements UpwardReportEvent {}

    /** It is given up before anybody signed it; its number goes to the next one. */
    record UpwardReportDiscarded(
            UpwardReportId report,
            IncidentId incident,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements UpwardReportEvent {}

    /**
     * It is on its way to an office above: what the notifier acts on.
     *
     * @param attempt to this office, from 1
     * @param subject the incident, as a notification says it
     * @param document as it goes out
     * @param post whose officer sends it
     */
    record UpwardReportSending(
            UpwardReportId report,
            IncidentId incident,
            UpwardOffice office,
            int attempt,
            AlertSubject subject,
            UpwardDocument document,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements UpwardReportEvent {}

    /**
     * The office did not take it on any of its channels; it can be sent again, or another way.
     *
     * @param code the notifier's word for why, such as `TIMED_OUT`
     * @param to the posts that have to be told: whose draft it is, and who sent it
     */
    record UpwardReportFailed(
            UpwardReportId report,
            IncidentId incident,
            UpwardOffice office,
            int attempt,
            String code,
            List<PostId> to,
            Instant at)
            implements UpwardReportEvent {
        public UpwardReportFailed {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * A party above has it: the fact that meets statutory clocks.
     *
     * @param toldTo who took it; it is what somebody wrote
     * @param sentAt the time of the fact
     * @param receipt what they answered, or the channel and the notification that was taken; null where nothing is recorded
     * @param office to which it was sent by itself; null where an officer says that it was
     */
    record UpwardReportSent(
            UpwardReportId report,
            IncidentId incident,
            ReportingParty to,
            ReportingChannel channel,
            String toldTo,
            Instant sentAt,
            @Nullable String receipt,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            @Nullable PersonId office)
            implements UpwardReportEvent {}

    /**
     * What it waits for has not been done; the line is repeated until it is.
     *
     * @param time how often it has been pressed for this, from 1
     * @param to the posts that have to be told
     * @param since when it was due
     * @param dueAt when this line was due
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     * @param nextDueAt when it is pressed for again
     */
    record UpwardReportOverdue(
            UpwardReportId report,
            IncidentId incident,
            UpwardReportAwaits awaits,
            int time,
            List<PostId> to,
            Instant since,
            Instant dueAt,
            Instant at,
            long latenessMillis,
            Instant nextDueAt)
            implements UpwardReportEvent {
        public UpwardReportOverdue {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }
}
