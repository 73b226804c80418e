package cn.liandong.console.pictures;

import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.PauseEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardReportEvent;
import java.util.Objects;
import org.pcollections.TreePVector;

/** What the journal `response` changes. Events are kept with the ids of their alert, so that each is held once. */
final class ResponseFold {
    private ResponseFold() {}

    static void apply(Draft draft, Spot spot, ResponseEvent event) {
        switch (event) {
            case ResponseEvent.PlanDefined defined -> draft.plans = draft.plans.with(defined);
            case AlertBegan began -> begin(draft, spot, began);
            case StepTaken step -> step(draft, spot, step);
            case PersonAlerted alerted -> alert(draft, spot, alerted);
            case AlertAcknowledged acknowledged -> acknowledge(draft, spot, acknowledged);
            case EachPersonEvent by -> byName(draft, spot, by);
            case AlertRaisedAgain again -> raiseAgain(draft, spot, again);
            case AlertStoodDown by -> standDown(draft, spot, by);
            case AlertSettled settled -> settle(draft, spot, settled);
            case IncidentClaimed claimed -> claim(draft, spot, claimed);
            case AidEvent aid -> AidFold.apply(draft, spot, aid);
            case RoadEvent _ -> {}
            case ArchiveEvent.AidArchived archived -> AidFold.archive(draft, archived);
            case ArchiveEvent archived -> archive(draft, spot, archived);
            // The drill itself says so, and so does each alert and assignment that ends with it.
            case PauseEvent _ -> {}
            case ClosingEvent closing -> close(draft, spot, closing);
            case DirectiveEvent directive -> DirectiveFold.apply(draft, spot, directive);
            case LeadEvent lead -> LeadFold.apply(draft, spot, lead);
            case LevelEvent level -> ChecklistFold.apply(draft, spot, level);
            case CrewEvent crew -> CrewFold.apply(draft, spot, crew);
            case UpwardOfficeEvent office -> UpwardReportFold.apply(draft, spot, office);
            case UpwardReportEvent report -> UpwardReportFold.apply(draft, spot, report);
            case ClockEvent clock -> ClockFold.apply(draft, spot, clock);
            case RuleAlertedNobody nobody -> alertNobody(draft, spot, nobody);
            case UnitEvent unit -> UnitFold.apply(draft, unit);
            case AssignmentEvent assignment -> UnitFold.apply(draft, spot, assignment);
            case ResponseEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
        }
    }

    private static void begin(Draft draft, Spot spot, AlertBegan event) {
        if (draft.alerts.containsKey(event.alert())) {
            return;
        }
        var view = draft.incident(event.incident());
        var began = new AlertBegan(
                event.alert(),
                view.id(),
                event.post(),
                event.organization(),
                event.reason(),
                event.subject(),
                event.plan());
        draft.mayReveal(view.id());
        draft.put(AlertView.begun(began));
        draft.put(view.withAlert(began.alert(), began.organization()));
        draft.named = draft.named.with(began.post()).with(began.organization());
        began.plan()
                .steps()
                .forEach(step -> step.people()
                        .forEach(seated ->
                                draft.named = draft.named.with(seated.post()).with(seated.person())));
        Timeline.add(draft, view.id(), spot.line(began, began.post(), null, null));
        for (var late : draft.waiting.getOrDefault(began.alert(), TreePVector.empty())) {
            NotificationFold.adopt(draft, began.incident(), late);
        }
        draft.waiting = draft.waiting.minus(began.alert());
    }

    private static void step(Draft draft, Spot spot, StepTaken event) {
        var alert = draft.alerts.get(event.alert());
        if (alert == null) {
            return;
        }
        draft.put(alert.withStep(event.round(), event.step(), event.nextDueAt()));
        var kept = new StepTaken(
                alert.began().alert(),
                alert.incident(),
                event.round(),
                event.step(),
                event.dueAt(),
                event.doneAt(),
                event.latenessMillis(),
                event.reason(),
                event.nextDueAt(),
                event.missing());
        Timeline.add(draft, alert.incident(), spot.line(kept, alert.began().post(), null, null));
    }

    private static void alert(Draft draft, Spot spot, PersonAlerted event) {
        var alert = draft.alerts.get(event.alert());
        if (alert == null) {
            return;
        }
        draft.put(alert.withAlerted(new SeatedPerson(event.post(), event.person())));
        var kept = new PersonAlerted(
                alert.began().alert(),
                alert.incident(),
                event.round(),
                event.step(),
                event.person(),
                event.post(),
                alert.began().subject());
        Timeline.add(draft, alert.incident(), spot.line(kept, event.post(), event.person(), null));
    }

    private static void acknowledge(Draft draft, Spot spot, AlertAcknowledged event) {
        var alert = draft.alerts.get(event.alert());
        if (alert == null) {
            return;
        }
        draft.put(alert.withAcknowledged(event));
        Timeline.add(draft, alert.incident(), spot.line(event, event.post(), event.person(), null));
        Leaving.afterAct(draft, alert.incident());
    }

    private static void byName(Draft draft, Spot spot, EachPersonEvent event) {
        var alert = draft.alerts.get(event.alert());
        if (alert != null) {
            draft.put(alert.with(event));
            draft.named = draft.named.with(event.post()).with(event.person());
            Timeline.add(draft, alert.incident(), spot.line(event, event.post(), event.person(), null));
        }
    }

    private static void raiseAgain(Draft draft, Spot spot, AlertRaisedAgain event) {
        var alert = draft.alerts.get(event.alert());
        if (alert != null) {
            draft.put(alert.raisedAgain());
            Timeline.add(draft, alert.incident(), spot.line(event, alert.began().post(), null, null));
        }
    }

    private static void standDown(Draft draft, Spot spot, AlertStoodDown event) {
        var alert = draft.alerts.get(event.alert());
        if (alert != null) {
            draft.put(alert.withStoodDown(event));
            draft.named = draft.named.with(event.post()).with(event.person());
            Timeline.add(draft, alert.incident(), spot.line(event, event.post(), event.person(), null));
            Leaving.afterAct(draft, alert.incident());
        }
    }

    private static void settle(Draft draft, Spot spot, AlertSettled event) {
        var alert = draft.alerts.get(event.alert());
        if (alert != null) {
            draft.put(alert.withSettled(event.at()));
            Timeline.add(draft, alert.incident(), spot.line(event, alert.began().post(), null, null));
            Leaving.afterAct(draft, alert.incident());
        }
    }

    /** Its acknowledged alerts wait no more, and say so. */
    private static void claim(Draft draft, Spot spot, IncidentClaimed event) {
        if (draft.left.contains(event.incident())) {
            return;
        }
        var view = draft.incident(event.incident()).withClaim(event);
        draft.put(view);
        draft.touch(ItemKey.of(event.incident()));
        view.alerts().stream().map(draft.alerts::get).filter(Objects::nonNull).forEach(draft::put);
        draft.named = draft.named.with(event.post()).with(event.takenFrom()).with(event.person());
        Timeline.add(draft, event.incident(), spot.line(event, event.post(), event.person(), null));
        Leaving.afterAct(draft, event.incident());
    }

    private static void close(Draft draft, Spot spot, ClosingEvent event) {
        if (draft.left.contains(event.incident())
                && event instanceof ClosingEvent.IncidentReopened back
                && back.known() != null) {
            IncidentFold.comeBack(draft, spot, back, back.known());
        }
        if (draft.left.contains(event.incident())) {
            return;
        }
        boolean goesOn = event instanceof ClosingEvent.IncidentReopened;
        draft.put(draft.incident(event.incident()).withClosing(goesOn ? null : event));
        draft.touch(ItemKey.of(event.incident()));
        Timeline.add(draft, event.incident(), spot.line(event, event.post(), event.person(), null));
    }

    private static void archive(Draft draft, Spot spot, ArchiveEvent event) {
        if (!draft.left.contains(event.incident())) {
            draft.put(draft.incident(event.incident()));
            Timeline.add(draft, event.incident(), spot.line(event));
            Leaving.afterAct(draft, event.incident());
        }
    }

    private static void alertNobody(Draft draft, Spot spot, RuleAlertedNobody event) {
        if (draft.left.contains(event.incident())) {
            return;
        }
        draft.put(draft.incident(event.incident()));
        event.posts().forEach(post -> draft.named = draft.named.with(post));
        Timeline.add(draft, event.incident(), spot.line(event));
    }
}
