package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
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
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import cn.liandong.contracts.notifications.NotificationEvent.Unrecognized;
import cn.liandong.contracts.notifications.NotifierCommand.RecordDelivered;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.NotifierCommand.RecordShown;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.receipts.Receipts.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Decides which receipts are new. Each stands by itself: none implies another, and none ends an alert. */
public final class ReceiptDecider {
    private ReceiptDecider() {}

    /** Of everything that the call told. */
    public static List<NotificationEvent> delivered(RecordDelivered receipt, Instant now, Receipts receipts) {
        return Stream.concat(
                        Stream.of(new NotificationDelivered(receipt.notification(), receipt.alert(), now)),
                        receipts.with(receipt.notification()).stream()
                                .map(one -> new NotificationDelivered(one.notification(), one.alert(), now)))
                .filter(one -> !receipts.has(one.alert(), one.notification(), Kind.DELIVERED))
                .<NotificationEvent>map(one -> one)
                .toList();
    }

    /** What was told by the same call, itself first. */
    public static List<NotificationSending> together(NotificationSending sending, Receipts receipts) {
        return Stream.concat(Stream.of(sending), receipts.with(sending.notification()).stream())
                .toList();
    }

    public static List<NotificationEvent> shown(RecordShown receipt, Instant now, Receipts receipts) {
        return receipts.has(receipt.alert(), receipt.notification(), Kind.SHOWN)
                ? List.of()
                : List.of(new NotificationShown(receipt.notification(), receipt.alert(), now));
    }

    /** Each reply counts: somebody who writes three times is read three times. */
    public static List<NotificationEvent> replied(RecordReply reply, Instant now) {
        return List.of(new NotificationReplied(
                reply.notification(), reply.alert(), reply.reading(), now, reply.person(), reply.channel()));
    }

    /** Whether the provider said so before, or said the opposite: of both only the first is told. */
    public static boolean knowsEnd(AlertId alert, NotificationId notification, Receipts receipts) {
        return receipts.has(alert, notification, Kind.UNDELIVERED) || receipts.has(alert, notification, Kind.DELIVERED);
    }

    public static Receipts evolve(Receipts receipts, NotificationEvent event) {
        return switch (event) {
            case NotificationDelivered one -> receipts.with(one.alert(), one.notification(), Kind.DELIVERED);
            case NotificationShown one -> receipts.with(one.alert(), one.notification(), Kind.SHOWN);
            case NotificationFailed one ->
                one.code().equals(FailureCode.UNDELIVERED.name())
                        ? receipts.with(one.alert(), one.notification(), Kind.UNDELIVERED)
                        : receipts;
            case NotificationsEnded ended -> ended.person() == null ? receipts.without(ended.alert()) : receipts;
            case NotificationSending sending ->
                sending.bundle() == null || sending.called() ? receipts : receipts.with(sending.bundle(), sending);
            case NotificationHeld ignored -> receipts;
            case NotificationSent ignored -> receipts;
            case NotificationReplied ignored -> receipts;
            case CommunicationsTestEvent ignored -> receipts;
            case DrillRead ignored -> receipts;
            case OverdueRead ignored -> receipts;
            case ReachabilityEvent ignored -> receipts;
            case UpwardDeliveryEvent ignored -> receipts;
            case NotificationUnknown ignored -> receipts;
            case NotificationSuppressed ignored -> receipts;
            case Unrecognized ignored -> receipts;
        };
    }
}
