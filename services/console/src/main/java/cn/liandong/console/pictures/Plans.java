package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import java.util.Comparator;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who is alerted one after the other, and what is prepared for a category, as they were last defined. */
public record Plans(PMap<PlanId, EscalationPlan> escalations, PMap<PlanId, ContingencyPlan> contingencies) {
    static final Plans NONE = new Plans(HashTreePMap.empty(), HashTreePMap.empty());

    Plans with(EscalationPlan plan) {
        return new Plans(escalations.plus(plan.id(), plan), contingencies);
    }

    Plans with(ContingencyPlan plan) {
        return new Plans(escalations, contingencies.plus(plan.id(), plan));
    }

    /** By tier, and of a tier those for every alert first. */
    public List<EscalationPlan> byTier() {
        return escalations.values().stream()
                .sorted(Comparator.comparing(EscalationPlan::tier)
                        .thenComparing(plan -> plan.reason() != null)
                        .thenComparing(plan -> plan.post() != null)
                        .thenComparing(plan -> plan.category() != null)
                        .thenComparing(plan -> plan.id().value()))
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
