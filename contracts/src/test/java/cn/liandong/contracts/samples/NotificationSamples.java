package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ALERT;
import static cn.liandong.contracts.samples.Zhijiang.ALERTED;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.NOTIFICATION;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.OFFICE;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.SUBJECT;
import static cn.liandong.contracts.samples.Zhijiang.UPWARD_REPORT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestCommand;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.DrillNotice;
import cn.liandong.contracts.notifications.DrillTold;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import java.time.Instant;
import java.util.List;

/** What notifier is told and decides. */
final class NotificationSamples {
    private static final AlertId TEST = new AlertId("420583-T12");
    private static final Instant RETRY = ALERTED.plusSeconds(2);

    private static final NotificationSending SENDING = new NotificationSending(
            NOTIFICATION,
            ALERT,
            INCIDENT,
            WU,
            DUTY_OFFICER,
            Channel.WEBHOOK,
            2,
            true,
            1,
            1,
            SUBJECT,
            "12",
            NOTIFICATION,
            ALERTED,
            UpwardReportSamples.DOCUMENT,
            new DutyTold(
                    NoticeKind.SPOT_CHECK,
                    "市应急值守值班员",
                    QIN,
                    OCCURRED,
                    SHIFT_TURNS,
                    SpotCheckSamples.CHECK,
                    AccessSamples.CONTACT_CODE,
                    SignalSamples.WARNING,
                    SignalSamples.SUBJECT,
                    new OverdueTold(
                            DrillSamples.FINDING,
                            1,
                            "液氨泄漏演练",
                            DrillSamples.PROGRAMME.id(),
                            DrillSamples.SCENARIO,
                            COLD_STORE,
                            "青禾冷链仓储（虚构）")),
            new DrillTold(DRILL, DrillNotice.BREAKDOWN, "液氨泄漏演练", PauseReason.DIRECTOR, "马家店消防站一车", "发动机故障"));

    static final List<NotificationEvent> EVENTS = List.of(
            SENDING,
            new NotificationEvent.NotificationHeld(SENDING, HoldReason.FLOOD, RETRY),
            new NotificationEvent.NotificationSent(NOTIFICATION, ALERT, 2, ALERTED),
            new NotificationEvent.NotificationFailed(NOTIFICATION, ALERT, 1, "TIMED_OUT", RETRY),
            new NotificationEvent.NotificationDelivered(NOTIFICATION, ALERT, ALERTED),
            new NotificationEvent.NotificationShown(NOTIFICATION, ALERT, ALERTED),
            new NotificationEvent.NotificationReplied(
                    NOTIFICATION, ALERT, ReplyReading.ACKNOWLEDGES, ALERTED, WU, Channel.SMS),
            new NotificationEvent.NotificationUnknown(NOTIFICATION, ALERT, 1),
            new NotificationEvent.NotificationSuppressed(NOTIFICATION, ALERT, WU, "NOT_IN_DRILL"),
            new NotificationEvent.NotificationsEnded(ALERT, ALERTED, WU),
            new ReachabilityEvent.ChannelDisabled(
                    WU, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(Channel.VOICE), ALERTED),
            new ReachabilityEvent.ChannelEnabled(WU, Channel.SMS, ALERTED),
            new UpwardDeliveryEvent.UpwardReportTaken(
                    UPWARD_REPORT, OFFICE.id(), 1, NOTIFICATION, Channel.MAIL, ALERTED),
            new UpwardDeliveryEvent.UpwardReportNotTaken(UPWARD_REPORT, OFFICE.id(), 1, "TIMED_OUT", ALERTED),
            new CommunicationsTestEvent.CommunicationsTestBegan(
                    TEST,
                    TEST.value(),
                    DUTY_OFFICER,
                    WU,
                    List.of(new CommunicationsTestEvent.Chosen(WU, List.of(Channel.SMS, Channel.WEBHOOK))),
                    ALERTED,
                    RETRY),
            new CommunicationsTestEvent.CommunicationsTestEnded(TEST, RETRY),
            new NotificationEvent.DrillRead(DRILL, 812, ALERTED),
            new NotificationEvent.OverdueRead(813, ALERTED),
            new NotificationEvent.Unrecognized("SomethingNewer", IncidentSamples.Newer.FIELDS));

    static final List<NotifierCommand> COMMANDS = List.of(
            new NotifierCommand.RecordSent(NOTIFICATION, 2),
            new NotifierCommand.RecordFailed(NOTIFICATION, 1, "TIMED_OUT", true),
            new NotifierCommand.RecordResults(
                    List.of(new NotifierCommand.RecordSent(NOTIFICATION, 1)),
                    List.of(new NotifierCommand.RecordFailed(NOTIFICATION, 2, "TIMED_OUT", true))),
            new NotifierCommand.RecordDelivered(NOTIFICATION, ALERT),
            new NotifierCommand.RecordUndelivered(SENDING),
            new NotifierCommand.RecordShown(NOTIFICATION, ALERT),
            new NotifierCommand.RecordReply(NOTIFICATION, ALERT, ReplyReading.ACKNOWLEDGES, WU, Channel.SMS),
            new NotifierCommand.RetryNotification(NOTIFICATION, 2, RETRY),
            new NotifierCommand.ResumeNotification(NOTIFICATION, 1),
            new NotifierCommand.ReadDrill(DRILL, 812),
            new NotifierCommand.ReadOverdue(813),
            new CommunicationsTestCommand.StartCommunicationsTest(List.of(WU), 10),
            new CommunicationsTestCommand.CloseCommunicationsTest(TEST, RETRY));

    private NotificationSamples() {}
}
