package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.EscalationPlan;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Plans, and the alerts that nobody has acknowledged: each has exactly one deadline, under its own id.
 *
 * @param plans the plan last defined for each tier
 */
public record Escalations(
        PMap<Tier, EscalationPlan> plans, PMap<AlertId, Escalation> running, Deadlines<DispatchCommand> deadlines) {

    public static final Escalations NONE =
            new Escalations(HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    /** The tier's plan; the built-in one where none was defined. */
    public EscalationPlan planOf(Tier tier) {
        var defined = plans.get(tier);
        return defined == null ? BuiltInPlan.of(tier) : defined;
    }

    public @Nullable Escalation find(AlertId alert) {
        return running.get(alert);
    }

    /** The step the alert waits for; null where it waits for none. */
    DispatchCommand.@Nullable TakeStep awaited(AlertId alert) {
        var deadline = deadlines.find(alert.value());
        return deadline != null && deadline.command() instanceof DispatchCommand.TakeStep step ? step : null;
    }

    Escalations with(EscalationPlan plan) {
        return new Escalations(plans.plus(plan.tier(), plan), running, deadlines);
    }

    Escalations with(Escalation begun) {
        return new Escalations(plans, running.plus(begun.alert(), begun), deadlines);
    }

    Escalations awaiting(Deadline<DispatchCommand> next) {
        return new Escalations(plans, running, deadlines.with(next));
    }

    Escalations without(AlertId alert) {
        return new Escalations(plans, running.minus(alert), deadlines.without(alert.value()));
    }
}
