package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import java.util.Comparator;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who is alerted one after the other, and what is prepared for a category, as they were last defined. */
public record Plans(PMap<PlanId, PlanDefined> escalations, PMap<PlanId, ContingencyPlan> contingencies) {
    static final Plans NONE = new Plans(HashTreePMap.empty(), HashTreePMap.empty());

    private static final Comparator<EscalationPlan> BY_TIER = Comparator.comparing(EscalationPlan::tier)
            .thenComparing(plan -> plan.reason() != null)
            .thenComparing(plan -> plan.post() != null)
            .thenComparing(plan -> plan.category() != null)
            .thenComparing(plan -> plan.id().value());

    /** As dispatch keeps them: one of an id, and one for the very same alerts. */
    Plans with(PlanDefined defined) {
        var left = escalations;
        for (var other : escalations.values()) {
            if (defined.replaces(other)) {
                left = left.minus(other.plan().id());
            }
        }
        return new Plans(left.plus(defined.plan().id(), defined), contingencies);
    }

    Plans with(ContingencyPlan plan) {
        return new Plans(escalations, contingencies.plus(plan.id(), plan));
    }

    /** By tier, and of a tier those for every alert first. */
    public List<EscalationPlan> byTier() {
        return definedByTier().stream().map(PlanDefined::plan).toList();
    }

    /** The same, with who set them and when. */
    List<PlanDefined> definedByTier() {
        return escalations.values().stream()
                .sorted(Comparator.comparing(PlanDefined::plan, BY_TIER))
                .toList();
    }

    /** By category, the one for every other last. */
    public List<ContingencyPlan> byCategory() {
        return contingencies.values().stream()
                .sorted(Comparator.comparing(ContingencyPlan::category, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(plan -> plan.id().value()))
                .toList();
    }
}
