package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardDocument;
import cn.liandong.contracts.response.UpwardOfficeEvent.UpwardOfficeDefined;
import cn.liandong.contracts.response.UpwardReportCommand.DefineUpwardOffice;
import cn.liandong.contracts.response.UpwardReportCommand.OfDelivery;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardFailed;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.contracts.response.UpwardReportCommand.SendUpwardReport;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportFailed;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.KnownIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Decides that a report goes to an office above by itself, and what came of that; the notifier does the sending. */
final class DeliveryDecider {
    /** Each is shown with every report; ours. */
    static final int MOST_OFFICES = 20;

    private DeliveryDecider() {}

    static Decision<ResponseEvent> define(
            Moment moment, DefineUpwardOffice define, boolean isOfTheCity, UpwardReports reports) {
        var office = define.office();
        if (moment.actor().kind() != Actor.Kind.SYSTEM && !isOfTheCity) {
            return Decision.refused(
                    "NOT_OF_THE_CITY",
                    "Only an officer of the city, or the city's file, names an office above. Ask the city's duty room.");
        }
        if (reports.offices().size() >= MOST_OFFICES && !reports.offices().containsKey(office.id())) {
            return Decision.refused(
                    "TOO_MANY_OFFICES",
                    "A city reports to at most " + MOST_OFFICES + " offices above. Leave out what does not apply.");
        }
        return office.equals(reports.offices().get(office.id()))
                ? Decision.nothing()
                : Decision.accepted(List.of(new UpwardOfficeDefined(office)));
    }

    static Decision<ResponseEvent> send(
            Moment moment, SendUpwardReport command, boolean isOfTheCity, UpwardReports reports, DispatchView view) {
        var one = reports.find(command.report());
        var known = one == null ? null : view.find(one.incident());
        var office = reports.offices().get(command.office());
        var asked = new DeliveryPolicies.Asked(command, one, isOfTheCity, office, known);
        for (var policy : DeliveryPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse what is not known, and a caller without a post.
        var report = Objects.requireNonNull(one);
        var incident = Objects.requireNonNull(known);
        var facts = Map.of("upwardReport", report.id().value());
        var last = report.deliveryTo(command.office());
        if (last != null && !last.leavesOpen(command.attempt())) {
            return Decision.accepted(List.of(), facts);
        }
        int attempt = last == null ? 1 : last.attempt() + 1;
        return Decision.accepted(
                List.of(new UpwardReportSending(
                        report.id(),
                        report.incident(),
                        Objects.requireNonNull(office),
                        attempt,
                        incident.subject(view.nameOf(incident.site())),
                        document(report, attempt, incident, view),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now())),
                facts);
    }

    private static UpwardDocument document(
            UpwardReport report, int attempt, KnownIncident incident, DispatchView view) {
        var signature = Objects.requireNonNull(report.signature());
        return new UpwardDocument(
                report.id(),
                attempt,
                incident.number() + "-" + report.number(),
                report.kind(),
                report.text(),
                name(signature.post(), view) + (signature.isStandingIn() ? "（代签）" : ""),
                signature.at());
    }

    private static String name(PostId post, DispatchView view) {
        var known = view.directory().find(post);
        return known == null ? post.value() : known.name();
    }

    /** What the notifier says. Only the attempt that is under way counts, so that a repeat changes nothing. */
    static Decision<ResponseEvent> result(Moment moment, OfDelivery result, UpwardReports reports) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_THE_NOTIFIER",
                    "Only the notifier says what came of sending a report by itself. Record by hand that it was sent.");
        }
        var one = reports.find(result.report());
        var delivery = one == null ? null : one.deliveryTo(result.office());
        if (one == null
                || delivery == null
                || delivery.attempt() != result.attempt()
                || delivery.state() != Delivery.State.UNDER_WAY) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(event(one, delivery, result, moment.now())));
    }

    private static UpwardReportEvent event(UpwardReport one, Delivery delivery, OfDelivery result, Instant now) {
        return switch (result) {
            case RecordUpwardSent sent ->
                new UpwardReportSent(
                        one.id(),
                        one.incident(),
                        delivery.office().party(),
                        ReportingChannel.WRITTEN,
                        delivery.office().name(),
                        sent.sentAt(),
                        sent.channel() + " " + sent.notification(),
                        delivery.post(),
                        delivery.person(),
                        now,
                        delivery.office().id());
            case RecordUpwardFailed failed ->
                new UpwardReportFailed(
                        one.id(),
                        one.incident(),
                        delivery.office(),
                        delivery.attempt(),
                        failed.code(),
                        Stream.of(one.drafter().post(), delivery.post())
                                .distinct()
                                .toList(),
                        now);
        };
    }
}
