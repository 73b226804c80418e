package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import java.time.Instant;

/** What came of sending an upward report 信息报送 to an office, in the journal `notifications`: dispatch is told of it. */
public sealed interface UpwardDeliveryEvent extends NotificationEvent {
    UpwardReportId report();

    PersonId office();

    /** As dispatch counts them, from 1; within one each channel may be called several times. */
    int attempt();

    /** When it was decided. */
    Instant at();

    /** The office's mail server or webhook took it: nobody need have read it. */
    record UpwardReportTaken(
            UpwardReportId report,
            PersonId office,
            int attempt,
            NotificationId notification,
            Channel channel,
            Instant at)
            implements UpwardDeliveryEvent {}

    /**
     * None of the office's channels took it, or may.
     *
     * @param code a stable word, see NotificationFailed
     */
    record UpwardReportNotTaken(UpwardReportId report, PersonId office, int attempt, String code, Instant at)
            implements UpwardDeliveryEvent {}
}
