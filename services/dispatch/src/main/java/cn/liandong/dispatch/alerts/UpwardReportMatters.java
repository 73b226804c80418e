package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportDiscarded;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportEdited;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportOverdue;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportReturned;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSubmitted;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who must know of an upward report: whoever signs it, whoever has to write it anew, and both when it is late. */
final class UpwardReportMatters {
    private static final MatterPolicy SUBMITTED = new MatterPolicy(
            AlertReason.UPWARD_REPORT_SUBMITTED,
            (event, known) -> event instanceof UpwardReportSubmitted it
                    ? Optional.of(raised(
                            it,
                            it.to(),
                            AlertReason.UPWARD_REPORT_SUBMITTED,
                            part(it, it.at().toEpochMilli()),
                            it.signBy(),
                            known))
                    : Optional.empty(),
            settledBy(event -> !isStillWaiting(event)));

    private static final MatterPolicy RETURNED = new MatterPolicy(
            AlertReason.UPWARD_REPORT_RETURNED,
            (event, known) -> event instanceof UpwardReportReturned it
                    ? Optional.of(raised(
                            it,
                            it.to(),
                            AlertReason.UPWARD_REPORT_RETURNED,
                            part(it, it.at().toEpochMilli()),
                            null,
                            known))
                    : Optional.empty(),
            settledBy(event -> event instanceof UpwardReportSubmitted || event instanceof UpwardReportDiscarded));

    /** Once more each time it is pressed for, unless the last one still goes on. */
    private static final MatterPolicy OVERDUE = new MatterPolicy(
            AlertReason.UPWARD_REPORT_OVERDUE,
            (event, known) -> event instanceof UpwardReportOverdue it
                    ? Optional.of(raised(
                            it,
                            it.to(),
                            AlertReason.UPWARD_REPORT_OVERDUE,
                            part(it, it.since().getEpochSecond()) + "/" + it.time(),
                            null,
                            known))
                    : Optional.empty(),
            settledBy(event -> !isStillWaiting(event)));

    /** Of one office: another way is another try for the same one, or somebody says that the report was sent. */
    private static final MatterPolicy FAILED = new MatterPolicy(
            AlertReason.UPWARD_REPORT_FAILED,
            (event, known) -> event instanceof UpwardReportFailed it
                    ? Optional.of(new Raised(
                            it.incident(),
                            MatterPolicies.registered(it.to(), known.view()),
                            new AlertMatter(
                                    AlertReason.UPWARD_REPORT_FAILED,
                                    way(it, it.office().id()) + "/" + it.attempt(),
                                    known.upwardReportTitles().apply(it.report()),
                                    null),
                            way(it, it.office().id())))
                    : Optional.empty(),
            event -> switch (event) {
                case UpwardReportSending it ->
                    Settled.of(it.incident(), way(it, it.office().id()));
                case UpwardReportSent it ->
                    it.office() == null
                            ? Settled.of(it.incident(), it.report().value())
                            : Settled.of(it.incident(), way(it, it.office()));
                default -> Optional.empty();
            });

    static final List<MatterPolicy> ALL = List.of(SUBMITTED, RETURNED, OVERDUE, FAILED);

    private UpwardReportMatters() {}

    /** What leaves the report where it is, or asks for the same again. */
    private static boolean isStillWaiting(UpwardReportEvent event) {
        return event instanceof UpwardReportEdited
                || event instanceof UpwardReportOverdue
                || event instanceof UpwardReportSubmitted
                || event instanceof UpwardReportSending
                || event instanceof UpwardReportFailed;
    }

    private static MatterPolicy.Settles settledBy(Predicate<UpwardReportEvent> ends) {
        return event -> event instanceof UpwardReportEvent it && ends.test(it)
                ? Settled.of(it.incident(), it.report().value())
                : Optional.empty();
    }

    private static Raised raised(
            UpwardReportEvent event,
            List<PostId> to,
            AlertReason kind,
            String id,
            @Nullable Instant answerBy,
            Known known) {
        return new Raised(
                event.incident(),
                MatterPolicies.registered(to, known.view()),
                new AlertMatter(kind, id, known.upwardReportTitles().apply(event.report()), answerBy),
                event.report().value());
    }

    private static String way(UpwardReportEvent event, PersonId office) {
        return event.report().value() + "/" + office;
    }

    private static String part(UpwardReportEvent event, long which) {
        return event.report().value() + "/" + which;
    }
}
