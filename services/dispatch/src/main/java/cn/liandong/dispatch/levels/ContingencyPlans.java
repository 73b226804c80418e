package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.response.ContingencyPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is prepared, by category.
 *
 * @param forOthers for every category without a plan of its own; null where none was defined
 */
public record ContingencyPlans(
        PMap<Category, ContingencyPlan> byCategory,
        @Nullable ContingencyPlan forOthers) {
    static final ContingencyPlans NONE = new ContingencyPlans(HashTreePMap.empty(), null);

    /** Of a city that defined none: a level can be set, and brings nothing to do. */
    static final ContingencyPlan BUILT_IN =
            new ContingencyPlan(new PlanId("built-in"), null, List.of(), List.of(), "none");

    ContingencyPlan of(Category category) {
        var own = byCategory.get(category);
        if (own != null) {
            return own;
        }
        return forOthers == null ? BUILT_IN : forOthers;
    }

    /** As it was defined; null where it was not. */
    @Nullable
    ContingencyPlan like(ContingencyPlan plan) {
        return plan.category() == null ? forOthers : byCategory.get(plan.category());
    }

    ContingencyPlans with(ContingencyPlan plan) {
        return plan.category() == null
                ? new ContingencyPlans(byCategory, plan)
                : new ContingencyPlans(byCategory.plus(plan.category(), plan), forOthers);
    }
}
