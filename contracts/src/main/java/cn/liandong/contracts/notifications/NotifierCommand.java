package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** What notifier is told by its own channels, edge and deadlines, on `notifier-commands`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface NotifierCommand extends Typed
        permits CommunicationsTestCommand,
                NotifierCommand.RecordSent,
                NotifierCommand.RecordFailed,
                NotifierCommand.RecordResults,
                NotifierCommand.RecordDelivered,
                NotifierCommand.RecordUndelivered,
                NotifierCommand.RecordShown,
                NotifierCommand.RecordReply,
                NotifierCommand.RetryNotification,
                NotifierCommand.ResumeNotification,
                NotifierCommand.ReadDrill,
                NotifierCommand.ReadOverdue {

    record RecordSent(NotificationId notification, int attempt) implements NotifierCommand {}

    /**
     * The attempt failed.
     *
     * @param code a stable word, see NotificationFailed
     * @param again whether another attempt may help
     */
    record RecordFailed(NotificationId notification, int attempt, String code, boolean again)
            implements NotifierCommand {}

    /** What came of several calls, in one decision: under load a call costs no record of its own. */
    record RecordResults(List<RecordSent> sent, List<RecordFailed> failed) implements NotifierCommand {
        public RecordResults {
            sent = sent == null ? List.of() : List.copyOf(sent);
            failed = failed == null ? List.of() : List.copyOf(failed);
        }
    }

    /** The provider says that the device has it. */
    record RecordDelivered(NotificationId notification, AlertId alert) implements NotifierCommand {}

    /**
     * The provider took it and says now that it did not arrive.
     *
     * @param sending its latest attempt, which the state has let go of: by it the next channel follows
     */
    record RecordUndelivered(NotificationSending sending) implements NotifierCommand {}

    /** The page behind the link was opened. */
    record RecordShown(NotificationId notification, AlertId alert) implements NotifierCommand {}

    /** The person answered; see NotificationReplied. */
    record RecordReply(
            NotificationId notification, AlertId alert, ReplyReading reading, PersonId person, Channel channel)
            implements NotifierCommand {}

    /** A deadline: the next attempt is due. */
    record RetryNotification(NotificationId notification, int attempt, Instant dueAt) implements NotifierCommand {}

    /**
     * The journal `drills` says something that whoever takes part is to know.
     *
     * @param sequence of the newest entry that does
     */
    record ReadDrill(DrillId drill, long sequence) implements NotifierCommand {}

    /**
     * The journal `drills` says that something is overdue, and people are to hear of it.
     *
     * @param sequence of the newest entry that does
     */
    record ReadOverdue(long sequence) implements NotifierCommand {}

    /** After a restart: the attempt's result was never recorded. */
    record ResumeNotification(NotificationId notification, int attempt) implements NotifierCommand {}
}
