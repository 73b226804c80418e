package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.dispatch.alerts.AlertDecider.Freezing;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who must know of what was decided within an incident, and which alerts that ends. */
public final class MatterDecider {
    private MatterDecider() {}

    /** What follows from these events, in their order; a matter that was alerted of before alerts nobody again. */
    public static List<ResponseEvent> follow(
            Instant now, List<ResponseEvent> decided, Alerts alerts, Known known, Freezing freezing) {
        var events = new ArrayList<ResponseEvent>();
        for (var event : decided) {
            for (var policy : MatterPolicies.all()) {
                policy.settles().by(event).ifPresent(end -> events.addAll(settle(policy, end, now, alerts)));
                policy.raises()
                        .by(event, known)
                        .ifPresent(raised -> events.addAll(raise(raised, alerts, known, freezing)));
            }
        }
        return List.copyOf(events);
    }

    /** What follows from matters that were found otherwise. */
    public static List<ResponseEvent> raise(List<Raised> all, Alerts alerts, Known known, Freezing freezing) {
        return all.stream()
                .flatMap(raised -> raise(raised, alerts, known, freezing).stream())
                .toList();
    }

    private static List<ResponseEvent> settle(MatterPolicy policy, Settled end, Instant now, Alerts alerts) {
        return alerts.of(end.incident()).stream()
                .filter(Alert::isOpen)
                .filter(alert -> isOf(policy, end, alert.matter()))
                .<ResponseEvent>map(alert -> new AlertSettled(alert.id(), alert.incident(), now))
                .toList();
    }

    private static boolean isOf(MatterPolicy policy, Settled end, @Nullable AlertMatter matter) {
        return matter != null && matter.kind() == policy.kind() && end.ends(matter);
    }

    private static List<ResponseEvent> raise(Raised raised, Alerts alerts, Known known, Freezing freezing) {
        var subject = known.subjects().apply(raised.incident());
        if (subject == null
                || subject.handling() == Handling.TEST
                || known.view().isStandingStill(subject.handling(), subject.drill())) {
            return List.of();
        }
        if (raised.posts().isEmpty()) {
            return List.of(
                    new RuleAlertedNobody(raised.incident(), raised.matter().kind(), NobodyReason.NO_POST, List.of()));
        }
        var invited = Invited.of(raised.posts(), subject.drill(), known.view());
        return Stream.concat(
                        invited.others().map(others -> notInDrill(raised, others)).stream(),
                        invited.posts().stream()
                                .filter(named -> isNew(raised, named, alerts))
                                .<ResponseEvent>map(named -> begin(raised, named, subject, freezing)))
                .toList();
    }

    private static boolean isNew(Raised raised, Named named, Alerts alerts) {
        return alerts.find(AlertIds.of(raised.incident(), named.post(), raised.matter())) == null
                && alerts.of(raised.incident()).stream().noneMatch(alert -> calls(alert, named, raised));
    }

    private static ResponseEvent notInDrill(Raised raised, List<Named> others) {
        return new RuleAlertedNobody(
                raised.incident(),
                raised.matter().kind(),
                NobodyReason.NOT_IN_DRILL,
                others.stream().map(Named::post).toList());
    }

    /** It goes on by itself: a second one would only begin at the first step again. */
    private static boolean calls(Alert alert, Named named, Raised raised) {
        var matter = alert.matter();
        return alert.isOpen()
                && alert.post().equals(named.post())
                && matter != null
                && matter.kind() == raised.matter().kind()
                && matter.isOf(raised.of());
    }

    private static AlertBegan begin(Raised raised, Named named, AlertSubject subject, Freezing freezing) {
        var plan = freezing.freeze(
                named.post(), named.organization(), subject, raised.matter().kind());
        return new AlertBegan(
                AlertIds.of(raised.incident(), named.post(), raised.matter()),
                raised.incident(),
                named.post(),
                named.organization(),
                raised.matter().kind(),
                subject.withMatter(raised.matter()),
                // Its own answer is what follows, and has its own limit.
                plan.withoutActWithin());
    }
}
