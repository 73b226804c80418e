package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.EscalationPlan;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that a plan is for. What names a reason is more specific than what names a post's kind,
 * and that more than what names a category.
 *
 * @param post null for every kind, or where an alert's post is not registered
 * @param category null for every one
 * @param reason null for every one
 */
public record PlanScope(
        Tier tier,
        @Nullable PostKind post,
        @Nullable Category category,
        @Nullable AlertReason reason) {
    static final Comparator<PlanScope> BY_SPECIFICITY = Comparator.<PlanScope, Boolean>comparing(
                    scope -> scope.reason != null)
            .thenComparing(scope -> scope.post != null)
            .thenComparing(scope -> scope.category != null);

    static PlanScope of(EscalationPlan plan) {
        return new PlanScope(plan.tier(), plan.post(), plan.category(), plan.reason());
    }

    boolean includes(PlanScope alert) {
        return tier == alert.tier
                && fits(post, alert.post)
                && fits(category, alert.category)
                && fits(reason, alert.reason);
    }

    private static boolean fits(@Nullable Object named, @Nullable Object of) {
        return named == null || Objects.equals(named, of);
    }
}
