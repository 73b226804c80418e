package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.PauseEvent.IncidentResumed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.NobodyReason;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.ResponseEvent.Unrecognized;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.KnownIncident;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Decides whom an incident alerts: one alert per incident and post. */
public final class AlertDecider {
    private AlertDecider() {}

    /** Copies the plan and the people on duty, or who takes part in a drill, into an alert that begins. */
    @FunctionalInterface
    public interface Freezing {
        FrozenPlan freeze(PostId post, OrganizationId organization, AlertSubject subject, AlertReason reason);
    }

    /** Whom the incident alerts, in the order of the rules; a repeat gives nothing. */
    public static List<ResponseEvent> open(
            IncidentOpened incident, Handling handling, Alerts alerts, DispatchView view, Freezing freezing) {
        return alerts.decided(incident.incident())
                ? List.of()
                : new Opening(incident, handling, alerts, view, freezing).decide();
    }

    /**
     * Whom an incident of a drill alerts once the drill runs, or goes on: what it was decided to be before it ran is decided anew,
     * and who would have been alerted since it stood still is.
     *
     * @param incident as it is now
     */
    public static List<ResponseEvent> resume(
            IncidentOpened incident, Alerts alerts, DispatchView view, Freezing freezing) {
        var events = new Opening(incident, Handling.EXERCISE, alerts, view, freezing).decide();
        return alerts.waiting().contains(incident.incident())
                ? events
                : events.stream().filter(AlertBegan.class::isInstance).toList();
    }

    /** One incident that is decided. */
    private record Opening(
            IncidentOpened incident, Handling handling, Alerts alerts, DispatchView view, Freezing freezing) {

        List<ResponseEvent> decide() {
            var events = new ArrayList<ResponseEvent>();
            var before = new HashSet<PostId>();
            for (var policy : AlertPolicies.all()) {
                if (!policy.applies().to(incident, view)) {
                    continue;
                }
                var posts = policy.names().posts(incident, view);
                var fresh =
                        posts.stream().filter(named -> before.add(named.post())).toList();
                events.addAll(
                        posts.isEmpty()
                                ? List.of(nobody(incident, policy, NobodyReason.NO_POST, List.of()))
                                : decide(policy, fresh));
            }
            return List.copyOf(events);
        }

        private List<ResponseEvent> decide(AlertPolicy policy, List<Named> fresh) {
            if (handling == Handling.TEST) {
                return List.of(nobody(incident, policy, NobodyReason.TEST, fresh));
            }
            if (view.isStandingStill(handling, incident.drill())) {
                return List.of(nobody(incident, policy, NobodyReason.NO_DRILL, fresh));
            }
            var invited = Invited.of(fresh, incident.drill(), view);
            var events = new ArrayList<ResponseEvent>();
            invited.others()
                    .ifPresent(others -> events.add(nobody(incident, policy, NobodyReason.NOT_IN_DRILL, others)));
            invited.posts().stream()
                    .filter(named -> alerts.find(AlertIds.of(incident.incident(), named.post())) == null)
                    .forEach(named -> events.add(begin(incident, handling, policy, named, view, freezing)));
            return events;
        }
    }

    /**
     * Whom an incident alerts that has become larger or above since it was opened: the city's duty leader, where no alert of the
     * incident was the leader's already.
     *
     * @param known as it is now
     */
    public static List<ResponseEvent> graded(
            IncidentGraded graded, KnownIncident known, Alerts alerts, DispatchView view, Freezing freezing) {
        if (AlertPolicies.isLarger(graded.from())
                || !AlertPolicies.isLarger(graded.grade())
                || known.isForTheCityAlone(graded.report() == null)
                || isForNobody(known, view)) {
            return List.of();
        }
        var reason = AlertPolicies.LARGER_GRADE.reason();
        var posts = AlertPolicies.leaders(view);
        return posts.isEmpty()
                ? List.of(new RuleAlertedNobody(graded.incident(), reason, NobodyReason.NO_POST, List.of()))
                : alsoAlert(graded.incident(), known, reason, posts, alerts, view, freezing);
    }

    /**
     * Whom an incident alerts that is of another category now: the agencies that lead it, where they were not alerted.
     *
     * @param known as it is now
     */
    public static List<ResponseEvent> recategorised(
            SituationUpdated updated, KnownIncident known, Alerts alerts, DispatchView view, Freezing freezing) {
        return known.isForTheCityAlone(updated.by() == null) || isForNobody(known, view)
                ? List.of()
                : alsoAlert(
                        updated.incident(),
                        known,
                        AlertPolicies.LEAD_AGENCY.reason(),
                        AlertPolicies.agenciesOf(known.category(), view),
                        alerts,
                        view,
                        freezing);
    }

    /**
     * The town that an incident is in now, where nobody there was alerted of it.
     *
     * @param known as it is now
     */
    public static List<ResponseEvent> widen(
            SituationUpdated updated, KnownIncident known, Alerts alerts, DispatchView view, Freezing freezing) {
        return known.isForTheCityAlone(updated.by() == null) || isForNobody(known, view)
                ? List.of()
                : alsoAlert(
                        updated.incident(),
                        known,
                        AlertPolicies.TOWN_OF_PLACE.reason(),
                        AlertPolicies.townsOf(known.place(), view),
                        alerts,
                        view,
                        freezing);
    }

    /** A trial wakes nobody, and a drill that stands still nobody now. */
    private static boolean isForNobody(KnownIncident known, DispatchView view) {
        return known.handling() == Handling.TEST || view.isStandingStill(known.handling(), known.drill());
    }

    /** Posts that have no alert of the incident itself yet. */
    private static List<ResponseEvent> alsoAlert(
            IncidentId incident,
            KnownIncident known,
            AlertReason reason,
            List<Named> posts,
            Alerts alerts,
            DispatchView view,
            Freezing freezing) {
        var invited = Invited.of(posts, known.drill(), view);
        var subject = known.subject(view.nameOf(known.site()));
        return Stream.concat(
                        invited
                                .others()
                                .map(others ->
                                        new RuleAlertedNobody(incident, reason, NobodyReason.NOT_IN_DRILL, ids(others)))
                                .stream(),
                        invited.posts().stream()
                                .filter(named -> alerts.find(AlertIds.of(incident, named.post())) == null)
                                .map(named -> new AlertBegan(
                                        AlertIds.of(incident, named.post()),
                                        incident,
                                        named.post(),
                                        named.organization(),
                                        reason,
                                        subject,
                                        freezing.freeze(named.post(), named.organization(), subject, reason))))
                .<ResponseEvent>map(event -> event)
                .toList();
    }

    /** Folds an event; what it does not concern leaves the alerts as they are. */
    public static Alerts evolve(Alerts alerts, ResponseEvent event) {
        return switch (event) {
            case AlertBegan began -> alerts.with(Alert.begun(began));
            case RuleAlertedNobody nobody -> {
                var decided = alerts.withDecided(nobody.incident());
                yield nobody.reason() == NobodyReason.NO_DRILL ? decided.withWaiting(nobody.incident()) : decided;
            }
            case PersonAlerted told -> alerts.changed(told.alert(), alert -> alert.told(told.post(), told.person()));
            case AlertAcknowledged by ->
                alerts.changed(
                        by.alert(), alert -> alert.acknowledged(new Alert.Receipt(by.post(), by.person(), by.at())));
            case EachPersonEvent by -> alerts.changed(by.alert(), alert -> alert.with(by));
            case AlertRaisedAgain again -> alerts.changed(again.alert(), Alert::raisedAgain);
            case AlertStoodDown by ->
                alerts.changed(
                        by.alert(), alert -> alert.stoodDown(new Alert.Receipt(by.post(), by.person(), by.at())));
            case AlertSettled settled -> alerts.changed(settled.alert(), alert -> alert.settled(settled.at()));
            case IncidentClaimed ignored -> alerts;
            case ArchiveEvent ignored -> alerts;
            case RoadEvent ignored -> alerts;
            case ClosingEvent ignored -> alerts;
            case CrewEvent ignored -> alerts;
            case AidEvent ignored -> alerts;
            case ClockEvent ignored -> alerts;
            case DirectiveEvent ignored -> alerts;
            case LevelEvent ignored -> alerts;
            case LeadEvent ignored -> alerts;
            case IncidentResumed resumed -> alerts.withoutWaiting(resumed.incident());
            case IncidentPaused ignored -> alerts;
            case PlanDefined ignored -> alerts;
            case StepTaken ignored -> alerts;
            case UnitEvent ignored -> alerts;
            case UpwardOfficeEvent ignored -> alerts;
            case UpwardReportEvent ignored -> alerts;
            case AssignmentEvent ignored -> alerts;
            case Unrecognized ignored -> alerts;
        };
    }

    private static AlertBegan begin(
            IncidentOpened incident,
            Handling handling,
            AlertPolicy policy,
            Named named,
            DispatchView view,
            Freezing freezing) {
        Post post = view.directory().find(named.post());
        var organization = post == null ? named.organization() : post.organization();
        var subject = subject(incident, handling, view);
        return new AlertBegan(
                AlertIds.of(incident.incident(), named.post()),
                incident.incident(),
                named.post(),
                organization,
                policy.reason(),
                subject,
                freezing.freeze(named.post(), organization, subject, policy.reason()));
    }

    private static AlertSubject subject(IncidentOpened incident, Handling handling, DispatchView view) {
        return new AlertSubject(
                        incident.number(),
                        incident.category(),
                        incident.place().text(),
                        incident.receivedAt(),
                        incident.flags().contains(IncidentFlag.SAYS_EXERCISE),
                        handling,
                        null,
                        view.nameOf(incident.site()))
                .of(incident.drill());
    }

    private static RuleAlertedNobody nobody(
            IncidentOpened incident, AlertPolicy policy, NobodyReason reason, List<Named> posts) {
        return new RuleAlertedNobody(incident.incident(), policy.reason(), reason, ids(posts));
    }

    private static List<PostId> ids(List<Named> posts) {
        return posts.stream().map(Named::post).toList();
    }
}
