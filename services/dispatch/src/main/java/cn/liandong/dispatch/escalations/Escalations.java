package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Plans, and the alerts that wait: for an acknowledgement, or, where somebody has acknowledged, for whatever follows. Each
 * has exactly one deadline, under its own id.
 *
 * @param plans the plans as they were last defined, one for the same alerts
 * @param running the alerts that wait
 * @param acknowledged those of them that were acknowledged, by incident
 * @param seenTo incidents that somebody sees to: their acknowledged alerts wait no more
 */
public record Escalations(
        PVector<PlanDefined> plans,
        PMap<AlertId, Escalation> running,
        PMap<IncidentId, PSet<AlertId>> acknowledged,
        PSet<IncidentId> seenTo,
        Deadlines<DispatchCommand> deadlines) {

    public static final Escalations NONE = new Escalations(
            TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty(), Deadlines.none());

    /** The plan for such an alert, the most specific of those that fit; the built-in one where none was defined. */
    public EscalationPlan planOf(PlanScope alert) {
        return plans.stream()
                .map(PlanDefined::plan)
                .filter(plan -> PlanScope.of(plan).includes(alert))
                .max(Comparator.comparing(PlanScope::of, PlanScope.BY_SPECIFICITY))
                .orElseGet(() -> BuiltInPlan.of(alert.tier()));
    }

    public @Nullable Escalation find(AlertId alert) {
        return running.get(alert);
    }

    /** The step the alert waits for; null where it waits for none. */
    DispatchCommand.@Nullable TakeStep awaited(AlertId alert) {
        return deadline(alert) instanceof DispatchCommand.TakeStep step ? step : null;
    }

    /** What happens to the alert when its time has come; null where nothing does. */
    @Nullable
    DispatchCommand deadline(AlertId alert) {
        var deadline = deadlines.find(alert.value());
        return deadline == null ? null : deadline.command();
    }

    /** The plan under this id, as it was last defined; null where there is none. */
    @Nullable
    PlanDefined find(PlanId plan) {
        return plans.stream()
                .filter(defined -> defined.plan().id().equals(plan))
                .findFirst()
                .orElse(null);
    }

    /** The plan for the very same alerts; null where there is none. */
    @Nullable
    PlanDefined forTheSame(EscalationPlan plan) {
        return plans.stream()
                .filter(defined -> defined.plan().isForTheSame(plan))
                .findFirst()
                .orElse(null);
    }

    Escalations with(PlanDefined defined) {
        var others = plans.stream().filter(other -> !defined.replaces(other)).toList();
        return new Escalations(TreePVector.from(others).plus(defined), running, acknowledged, seenTo, deadlines);
    }

    Escalations with(Escalation begun) {
        return new Escalations(plans, running.plus(begun.alert(), begun), acknowledged, seenTo, deadlines);
    }

    Escalations awaiting(Deadline<DispatchCommand> next) {
        return new Escalations(plans, running, acknowledged, seenTo, deadlines.with(next));
    }

    /** Acknowledged: from here it waits for what follows. */
    Escalations awaitingAct(Escalation alert, Deadline<DispatchCommand> raised) {
        var others = acknowledged.getOrDefault(alert.incident(), HashTreePSet.empty());
        return new Escalations(
                plans,
                running,
                acknowledged.plus(alert.incident(), others.plus(alert.alert())),
                seenTo,
                deadlines.with(raised));
    }

    /** It waits for an acknowledgement again. */
    Escalations raisedAgain(Escalation alert) {
        return new Escalations(
                plans,
                running,
                withoutAcknowledged(alert),
                seenTo,
                deadlines.without(alert.alert().value()));
    }

    /** Somebody sees to the incident: what was acknowledged is done, and so is what will be. */
    Escalations seenTo(IncidentId incident) {
        var left = new Escalations(plans, running, acknowledged.minus(incident), seenTo.plus(incident), deadlines);
        for (var alert : acknowledged.getOrDefault(incident, HashTreePSet.empty())) {
            left = left.without(alert);
        }
        return left;
    }

    /** Nobody sees to the incident any more. */
    public Escalations without(IncidentId incident) {
        return new Escalations(plans, running, acknowledged, seenTo.minus(incident), deadlines);
    }

    Escalations without(AlertId alert) {
        var known = running.get(alert);
        return known == null
                ? this
                : new Escalations(
                        plans,
                        running.minus(alert),
                        withoutAcknowledged(known),
                        seenTo,
                        deadlines.without(alert.value()));
    }

    private PMap<IncidentId, PSet<AlertId>> withoutAcknowledged(Escalation alert) {
        var left = acknowledged
                .getOrDefault(alert.incident(), HashTreePSet.empty())
                .minus(alert.alert());
        return left.isEmpty() ? acknowledged.minus(alert.incident()) : acknowledged.plus(alert.incident(), left);
    }
}
