package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
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

/** Decides whom an incident alerts: one alert per incident and post. */
public final class AlertDecider {
    private AlertDecider() {}

    /** Copies the plan and the people on duty into an alert that begins. */
    @FunctionalInterface
    public interface Freezing {
        FrozenPlan freeze(PostId post, OrganizationId organization, Category category, AlertReason reason);
    }

    /** Whom the incident alerts, in the order of the rules; a repeat gives nothing. */
    public static List<ResponseEvent> open(
            IncidentOpened incident, Handling handling, Alerts alerts, DispatchView view, Freezing freezing) {
        if (alerts.decided(incident.incident())) {
            return List.of();
        }
        var events = new ArrayList<ResponseEvent>();
        var before = new HashSet<PostId>();
        for (var policy : AlertPolicies.all()) {
            if (!policy.applies().to(incident, view)) {
                continue;
            }
            var posts = policy.names().posts(incident, view);
            var fresh = posts.stream().filter(named -> before.add(named.post())).toList();
            if (posts.isEmpty()) {
                events.add(nobody(incident, policy, NobodyReason.NO_POST, List.of()));
            } else if (handling == Handling.TEST) {
                events.add(nobody(incident, policy, NobodyReason.TEST, fresh));
            } else {
                fresh.forEach(named -> events.add(begin(incident, handling, policy, named, view, freezing)));
            }
        }
        return List.copyOf(events);
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
                || known.handling() == Handling.TEST) {
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
        return known.isForTheCityAlone(updated.by() == null) || known.handling() == Handling.TEST
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
        return known.isForTheCityAlone(updated.by() == null) || known.handling() == Handling.TEST
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

    /** Posts that have no alert of the incident itself yet. */
    private static List<ResponseEvent> alsoAlert(
            IncidentId incident,
            KnownIncident known,
            AlertReason reason,
            List<Named> posts,
            Alerts alerts,
            DispatchView view,
            Freezing freezing) {
        return posts.stream()
                .filter(named -> alerts.find(AlertIds.of(incident, named.post())) == null)
                .<ResponseEvent>map(named -> new AlertBegan(
                        AlertIds.of(incident, named.post()),
                        incident,
                        named.post(),
                        named.organization(),
                        reason,
                        known.subject(view.nameOf(known.site())),
                        freezing.freeze(named.post(), named.organization(), known.category(), reason)))
                .toList();
    }

    /** Folds an event; what it does not concern leaves the alerts as they are. */
    public static Alerts evolve(Alerts alerts, ResponseEvent event) {
        return switch (event) {
            case AlertBegan began -> alerts.with(Alert.begun(began));
            case RuleAlertedNobody nobody -> alerts.withDecided(nobody.incident());
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
        return new AlertBegan(
                AlertIds.of(incident.incident(), named.post()),
                incident.incident(),
                named.post(),
                organization,
                policy.reason(),
                subject(incident, handling, view),
                freezing.freeze(named.post(), organization, incident.category(), policy.reason()));
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
                view.nameOf(incident.site()));
    }

    private static RuleAlertedNobody nobody(
            IncidentOpened incident, AlertPolicy policy, NobodyReason reason, List<Named> posts) {
        return new RuleAlertedNobody(
                incident.incident(),
                policy.reason(),
                reason,
                posts.stream().map(Named::post).toList());
    }
}
