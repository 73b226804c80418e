package cn.liandong.notifier;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportNotTaken;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportTaken;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardFailed;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.runtime.errand.Errand;
import cn.liandong.runtime.errand.Errands;
import cn.liandong.runtime.journal.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What dispatch is told of upward reports that were sent. */
final class DeliveryErrands {
    static final Errands.Spec<NotificationEvent> SPEC = new Errands.Spec<>(
            Topics.NOTIFIER,
            Topics.NOTIFICATIONS,
            NotificationEvent.class,
            List.of(Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class)),
            DeliveryErrands::follow);

    private DeliveryErrands() {}

    static @Nullable Errand follow(Jurisdiction from, NotificationEvent event) {
        return switch (event) {
            case UpwardReportTaken it ->
                new Errand(
                        Topics.DISPATCH,
                        from,
                        new RecordUpwardSent(
                                it.report(), it.office(), it.attempt(), it.channel(), it.notification(), it.at()));
            case UpwardReportNotTaken it ->
                new Errand(
                        Topics.DISPATCH,
                        from,
                        new RecordUpwardFailed(it.report(), it.office(), it.attempt(), it.code()));
            default -> null;
        };
    }
}
