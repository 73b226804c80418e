package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestEnded;
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
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotificationEvent.Unrecognized;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What communications tests change: never an incident, nor what pages are told of one. */
final class CommunicationsTestFold {
    /** As many as are compared with one another; the journal keeps them all. */
    static final int KEPT = 20;

    private CommunicationsTestFold() {}

    /** Whether it is about a test, and nothing else is to be done. */
    static boolean applied(Draft draft, Spot spot, NotificationEvent event) {
        return switch (event) {
            case CommunicationsTestEvent own -> apply(draft, own);
            case NotificationSending one ->
                change(
                        draft,
                        one.alert(),
                        view -> view.with(view(spot, one, NotificationView.State.SENDING, one.attempt(), null)));
            case NotificationHeld one ->
                change(
                        draft,
                        one.first().alert(),
                        view -> view.with(view(
                                spot,
                                one.first(),
                                NotificationView.State.HELD,
                                0,
                                one.reason().name())));
            case NotificationSent one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.with(NotificationView.State.SENT, one.attempt(), one.at(), null)
                                .withReceipts(view.receipts().sent(one.at())));
            case NotificationFailed one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.with(NotificationView.State.FAILED, one.attempt(), spot.at(), one.code()));
            case NotificationUnknown one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.with(NotificationView.State.UNKNOWN, one.attempt(), spot.at(), null));
            case NotificationDelivered one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.withReceipts(view.receipts().delivered(one.at())));
            case NotificationShown one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.withReceipts(view.receipts().shown(one.at())));
            case NotificationReplied one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.withReceipts(view.receipts().replied(one.at(), one.reading())));
            case NotificationSuppressed one ->
                call(
                        draft,
                        one.alert(),
                        one.notification(),
                        view -> view.with(NotificationView.State.SUPPRESSED, 0, spot.at(), one.code()));
            case NotificationEvent.DrillRead ignored -> false;
            case NotificationEvent.OverdueRead ignored -> false;
            case ReachabilityEvent ignored -> false;
            case UpwardDeliveryEvent ignored -> false;
            case NotificationsEnded one -> draft.tests.containsKey(one.alert());
            case Unrecognized ignored -> false;
        };
    }

    private static boolean apply(Draft draft, CommunicationsTestEvent event) {
        switch (event) {
            case CommunicationsTestBegan began -> {
                draft.tests = draft.tests.plus(began.test(), CommunicationsTestView.of(began));
                if (draft.tests.size() > KEPT) {
                    draft.tests.values().stream()
                            .map(CommunicationsTestView::began)
                            .min(Comparator.comparing(CommunicationsTestBegan::at))
                            .ifPresent(oldest -> draft.tests = draft.tests.minus(oldest.test()));
                }
            }
            case CommunicationsTestEnded ended -> change(draft, ended.test(), view -> view.ended(ended.at()));
        }
        return true;
    }

    private static boolean call(Draft draft, AlertId test, NotificationId id, UnaryOperator<NotificationView> change) {
        return change(draft, test, view -> view.with(id, change));
    }

    private static boolean change(Draft draft, AlertId test, UnaryOperator<CommunicationsTestView> change) {
        var view = draft.tests.get(test);
        if (view == null) {
            return false;
        }
        draft.tests = draft.tests.plus(test, change.apply(view));
        return true;
    }

    private static NotificationView view(
            Spot spot, NotificationSending event, NotificationView.State state, int attempt, @Nullable String code) {
        return new NotificationView(
                event.notification(),
                event.alert(),
                null,
                event.person(),
                event.post(),
                event.channel(),
                state,
                attempt,
                spot.at(),
                code,
                NotificationReceipts.NONE);
    }
}
