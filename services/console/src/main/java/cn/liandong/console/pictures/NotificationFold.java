package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/** What the journal `notifications` changes. */
final class NotificationFold {
    private NotificationFold() {}

    static void apply(Draft draft, Spot spot, NotificationEvent event) {
        if (CommunicationsTestFold.applied(draft, spot, event)) {
            return;
        }
        switch (event) {
            // The report itself says how it goes; of duty the post does.
            case NotificationSending sending when !sending.tellsOfAnAlert() -> {}
            case NotificationHeld held when !held.first().tellsOfAnAlert() -> {}
            case NotificationSending sending -> send(draft, spot, sending);
            case NotificationHeld held -> hold(draft, spot, held);
            case NotificationSent sent -> {
                result(
                        draft,
                        spot,
                        event,
                        sent.notification(),
                        NotificationView.State.SENT,
                        sent.attempt(),
                        sent.at(),
                        null);
                keep(draft, sent.notification(), receipts -> receipts.sent(sent.at()));
            }
            case NotificationDelivered one ->
                receipt(draft, spot, event, one.notification(), receipts -> receipts.delivered(one.at()));
            case NotificationShown one ->
                receipt(draft, spot, event, one.notification(), receipts -> receipts.shown(one.at()));
            case NotificationReplied one ->
                receipt(draft, spot, event, one.notification(), receipts -> receipts.replied(one.at(), one.reading()));
            case NotificationFailed failed ->
                result(
                        draft,
                        spot,
                        event,
                        failed.notification(),
                        NotificationView.State.FAILED,
                        failed.attempt(),
                        spot.at(),
                        failed.code());
            case NotificationUnknown unknown ->
                result(
                        draft,
                        spot,
                        event,
                        unknown.notification(),
                        NotificationView.State.UNKNOWN,
                        unknown.attempt(),
                        spot.at(),
                        null);
            case NotificationSuppressed suppressed -> suppress(draft, spot, suppressed);
            case NotificationEvent.NotificationsEnded ended -> {}
            // The drill itself says how it runs.
            case NotificationEvent.DrillRead ignored -> {}
            case NotificationEvent.OverdueRead ignored -> {}
            case CommunicationsTestEvent ignored -> {}
            // The roster says it of those on duty.
            case ReachabilityEvent ignored -> {}
            case UpwardDeliveryEvent ignored -> {}
            case NotificationEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
        }
    }

    private static void send(Draft draft, Spot spot, NotificationSending event) {
        var kept = begin(draft, spot, event, NotificationView.State.SENDING, event.attempt(), null);
        if (kept != null) {
            Timeline.add(draft, kept.incident(), spot.line(kept, event.post(), event.person(), event.channel()));
        }
    }

    private static void hold(Draft draft, Spot spot, NotificationHeld event) {
        var first = event.first();
        var kept = begin(
                draft,
                spot,
                first,
                NotificationView.State.HELD,
                0,
                event.reason().name());
        if (kept != null) {
            var held = new NotificationHeld(kept, event.reason(), event.until());
            Timeline.add(draft, kept.incident(), spot.line(held, first.post(), first.person(), first.channel()));
        }
    }

    /** As it is kept, by what is known of its alert already; null where its incident has left. */
    private static @Nullable NotificationSending begin(
            Draft draft,
            Spot spot,
            NotificationSending event,
            NotificationView.State state,
            int attempt,
            @Nullable String code) {
        var alert = draft.alerts.get(event.alert());
        if (alert == null && draft.left.contains(event.incident())) {
            return null;
        }
        var incident = draft.incident(event.incident()).id();
        var known = draft.notifications.get(event.notification());
        draft.put(new NotificationView(
                event.notification(),
                event.alert(),
                incident,
                event.person(),
                event.post(),
                event.channel(),
                state,
                attempt,
                spot.at(),
                code,
                known == null ? NotificationReceipts.NONE : known.receipts()));
        if (known == null) {
            hang(draft, incident, event.notification());
        }
        return new NotificationSending(
                event.notification(),
                alert == null ? event.alert() : alert.began().alert(),
                incident,
                event.person(),
                event.post(),
                event.channel(),
                event.attempt(),
                event.repeat(),
                event.round(),
                event.step(),
                alert == null ? event.subject() : alert.began().subject(),
                event.replyCode(),
                event.bundle(),
                event.at());
    }

    private static void result(
            Draft draft,
            Spot spot,
            NotificationEvent event,
            NotificationId id,
            NotificationView.State state,
            int attempt,
            Instant at,
            @Nullable String code) {
        var known = draft.notifications.get(id);
        if (known == null) {
            return;
        }
        draft.put(known.with(state, attempt, at, code));
        if (known.incident() != null) {
            Timeline.add(draft, known.incident(), spot.line(event, known.post(), known.person(), known.channel()));
        }
    }

    /** What came back changes nothing of how the notification stands: each receipt speaks for itself. */
    private static void receipt(
            Draft draft,
            Spot spot,
            NotificationEvent event,
            NotificationId id,
            UnaryOperator<NotificationReceipts> receipt) {
        var known = draft.notifications.get(id);
        if (known == null) {
            return;
        }
        keep(draft, id, receipt);
        if (known.incident() != null) {
            Timeline.add(draft, known.incident(), spot.line(event, known.post(), known.person(), known.channel()));
        }
    }

    private static void keep(Draft draft, NotificationId id, UnaryOperator<NotificationReceipts> receipt) {
        var known = draft.notifications.get(id);
        if (known != null) {
            draft.put(known.withReceipts(receipt.apply(known.receipts())));
        }
    }

    /** It may never have been sent, and then only its alert says which incident it is about. */
    private static void suppress(Draft draft, Spot spot, NotificationSuppressed event) {
        var known = draft.notifications.get(event.notification());
        if (known != null) {
            result(
                    draft,
                    spot,
                    event,
                    event.notification(),
                    NotificationView.State.SUPPRESSED,
                    known.attempt(),
                    spot.at(),
                    event.code());
            return;
        }
        draft.put(new NotificationView(
                event.notification(),
                event.alert(),
                null,
                event.person(),
                null,
                null,
                NotificationView.State.SUPPRESSED,
                0,
                spot.at(),
                event.code(),
                NotificationReceipts.NONE));
        draft.named = draft.named.with(event.person());
        var waiting = new Picture.Waiting(event.notification(), spot.line(event, null, event.person(), null));
        var alert = draft.alerts.get(event.alert());
        if (alert != null) {
            adopt(draft, alert.incident(), waiting);
        } else {
            draft.waiting = draft.waiting.plus(
                    event.alert(),
                    draft.waiting
                            .getOrDefault(event.alert(), TreePVector.empty())
                            .plus(waiting));
        }
    }

    /** The alert of a suppressed notification is known now. */
    static void adopt(Draft draft, IncidentId incident, Picture.Waiting late) {
        var notification = draft.notifications.get(late.notification());
        if (notification != null) {
            draft.put(notification.withIncident(incident));
            hang(draft, incident, late.notification());
        }
        Timeline.add(draft, incident, late.line());
    }

    private static void hang(Draft draft, IncidentId incident, NotificationId id) {
        var view = draft.incident(incident);
        var all = view.notifications().plus(id);
        if (all.size() > Timeline.KEPT) {
            draft.remove(ItemKey.of(all.get(0)));
            draft.notifications = draft.notifications.minus(all.get(0));
            all = all.minus(0);
        }
        draft.put(view.withNotifications(all));
    }
}
