package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.UpwardDocument;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of the journal `notifications`, written by notifier: per attempt and channel. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = NotificationEvent.Unrecognized.class)
public sealed interface NotificationEvent extends Typed
        permits CommunicationsTestEvent,
                ReachabilityEvent,
                UpwardDeliveryEvent,
                NotificationEvent.NotificationSending,
                NotificationEvent.NotificationHeld,
                NotificationEvent.NotificationSent,
                NotificationEvent.NotificationFailed,
                NotificationEvent.NotificationDelivered,
                NotificationEvent.NotificationShown,
                NotificationEvent.NotificationReplied,
                NotificationEvent.NotificationUnknown,
                NotificationEvent.NotificationSuppressed,
                NotificationEvent.NotificationsEnded,
                NotificationEvent.DrillRead,
                NotificationEvent.OverdueRead,
                NotificationEvent.Unrecognized {

    /**
     * The call may be made from here on.
     *
     * @param attempt from 1
     * @param repeat an earlier attempt may have reached the person; the call says so
     * @param replyCode two to four digits by which the person names this alert in a reply, the same on every channel and
     *     attempt; null where none was free, and in entries from before there were any
     * @param bundle the notification under whose id one call tells several; its own where that is it; null where it is told
     *     by itself
     * @param at when; null in entries from before anything was told together
     * @param document what an office above the city is sent, word for word: nobody acknowledges that; null for an alert
     * @param duty what the person is told of duty; null for an alert or a document
     * @param drill what the person is told of a drill itself; null for everything else, an alert within a drill too
     */
    record NotificationSending(
            NotificationId notification,
            AlertId alert,
            IncidentId incident,
            PersonId person,
            PostId post,
            Channel channel,
            int attempt,
            boolean repeat,
            int round,
            int step,
            AlertSubject subject,
            @Nullable String replyCode,
            @Nullable NotificationId bundle,
            @Nullable Instant at,
            @Nullable UpwardDocument document,
            @Nullable DutyTold duty,
            @Nullable DrillTold drill)
            implements NotificationEvent {
        /** Whether it is about an alert, which somebody acknowledges. */
        public boolean tellsOfAnAlert() {
            return document == null && duty == null && drill == null;
        }

        /** Whether somebody is to answer it: an alert or a spot check. */
        public boolean awaitsAnswer() {
            return tellsOfAnAlert() || (duty != null && duty.check() != null);
        }

        /** Of no drill itself. */
        public NotificationSending(
                NotificationId notification,
                AlertId alert,
                IncidentId incident,
                PersonId person,
                PostId post,
                Channel channel,
                int attempt,
                boolean repeat,
                int round,
                int step,
                AlertSubject subject,
                @Nullable String replyCode,
                @Nullable NotificationId bundle,
                @Nullable Instant at,
                @Nullable UpwardDocument document,
                @Nullable DutyTold duty) {
            this(
                    notification,
                    alert,
                    incident,
                    person,
                    post,
                    channel,
                    attempt,
                    repeat,
                    round,
                    step,
                    subject,
                    replyCode,
                    bundle,
                    at,
                    document,
                    duty,
                    null);
        }

        /** An alert, which may be told with others. */
        public NotificationSending(
                NotificationId notification,
                AlertId alert,
                IncidentId incident,
                PersonId person,
                PostId post,
                Channel channel,
                int attempt,
                boolean repeat,
                int round,
                int step,
                AlertSubject subject,
                @Nullable String replyCode,
                @Nullable NotificationId bundle,
                @Nullable Instant at) {
            this(
                    notification,
                    alert,
                    incident,
                    person,
                    post,
                    channel,
                    attempt,
                    repeat,
                    round,
                    step,
                    subject,
                    replyCode,
                    bundle,
                    at,
                    null,
                    null);
        }

        /** Told by itself. */
        public NotificationSending(
                NotificationId notification,
                AlertId alert,
                IncidentId incident,
                PersonId person,
                PostId post,
                Channel channel,
                int attempt,
                boolean repeat,
                int round,
                int step,
                AlertSubject subject,
                @Nullable String replyCode) {
            this(
                    notification,
                    alert,
                    incident,
                    person,
                    post,
                    channel,
                    attempt,
                    repeat,
                    round,
                    step,
                    subject,
                    replyCode,
                    null,
                    null);
        }

        /** Whether a call of its own tells it, alone or with others. */
        public boolean called() {
            return bundle == null || bundle.equals(notification);
        }
    }

    /**
     * It is told later, alone or with others.
     *
     * @param first the attempt that will be made, should it still be needed
     * @param until when that is, or sooner with others
     */
    record NotificationHeld(NotificationSending first, HoldReason reason, Instant until) implements NotificationEvent {}

    /** The provider took it; that is not yet delivered, shown or acknowledged. */
    record NotificationSent(NotificationId notification, AlertId alert, int attempt, Instant at)
            implements NotificationEvent {}

    /**
     * The attempt did not reach the provider, was turned away, or was not delivered after all.
     *
     * @param code a stable word such as `TIMED_OUT`, `HTTP_500`, `NO_CONTACT`
     * @param retryAt when the next attempt is made; null when it is given up
     */
    record NotificationFailed(
            NotificationId notification,
            AlertId alert,
            int attempt,
            String code,
            @Nullable Instant retryAt) implements NotificationEvent {}

    /** The provider says that the device has it; that is not yet shown or acknowledged. */
    record NotificationDelivered(NotificationId notification, AlertId alert, Instant at) implements NotificationEvent {}

    /** The page behind its link was opened, by the person or by what opens links for the person: nobody has acknowledged. */
    record NotificationShown(NotificationId notification, AlertId alert, Instant at) implements NotificationEvent {}

    /**
     * The person answered on the channel. What was written or said stands nowhere: it may name anybody.
     *
     * @param notification the one that was answered, or the last on the channel where the answer names none
     * @param person whom that notification told; null in entries from before somebody could opt out
     * @param channel on which; null in the same entries
     */
    record NotificationReplied(
            NotificationId notification,
            AlertId alert,
            ReplyReading reading,
            Instant at,
            @Nullable PersonId person,
            @Nullable Channel channel)
            implements NotificationEvent {}

    /** The process ended between the call and its result: it may have reached the person, and is sent again. */
    record NotificationUnknown(NotificationId notification, AlertId alert, int attempt) implements NotificationEvent {}

    /** Nobody is called: an exercise reaches only who takes part in its drill while that runs; or what was held is needed no more. */
    record NotificationSuppressed(NotificationId notification, AlertId alert, PersonId person, String code)
            implements NotificationEvent {}

    /**
     * The alert was acknowledged or stood down: no further attempt is begun for it; results of calls under way, and receipts,
     * are still recorded.
     *
     * @param at when; null in entries from before there were reply codes
     * @param person whose: each person acknowledges the alert, and this one has; null where everybody's
     */
    record NotificationsEnded(
            AlertId alert, @Nullable Instant at, @Nullable PersonId person) implements NotificationEvent {
        /** Everybody's. */
        public NotificationsEnded(AlertId alert, @Nullable Instant at) {
            this(alert, at, null);
        }
    }

    /**
     * Whoever takes part in the drill is told of all that the journal `drills` says of it.
     *
     * @param sequence of the entry up to which that is so
     */
    record DrillRead(DrillId drill, long sequence, Instant at) implements NotificationEvent {}

    /**
     * Whoever is to hear of what is overdue of drills was told of all that the journal `drills` says of it.
     *
     * @param sequence of the entry up to which that is so
     */
    record OverdueRead(long sequence, Instant at) implements NotificationEvent {}

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements NotificationEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
