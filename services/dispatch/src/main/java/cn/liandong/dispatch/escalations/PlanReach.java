package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.dispatch.DispatchView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which posts a plan tells, by what is registered; who sits there is another matter. Plans are rarely set, so it walks. */
final class PlanReach {
    private PlanReach() {}

    /** The first step, counted from 1, that tells no post of any organization the plan is for; 0 where there is none. */
    static int stepOfNobody(EscalationPlan plan, DispatchView view) {
        var organizations = organizations(plan, view);
        int number = 0;
        for (var step : plan.steps()) {
            number++;
            if (!organizations.isEmpty()
                    && organizations.stream().allMatch(organization -> isOfNobody(step, organization, view))) {
                return number;
            }
        }
        return 0;
    }

    /** Organizations with a post that may be alerted and that nobody stands behind, by id. */
    static List<Organization> leftAlone(EscalationPlan plan, DispatchView view) {
        return organizations(plan, view).stream()
                .filter(organization -> alerted(plan, organization, view).stream()
                        .anyMatch(post -> plan.steps().stream()
                                .flatMap(step -> step.targets().stream())
                                .flatMap(target -> posts(target, organization.id(), view).stream())
                                .allMatch(post::equals)))
                .toList();
    }

    private static List<Organization> organizations(EscalationPlan plan, DispatchView view) {
        return view.directory().organizations().values().stream()
                .filter(organization -> organization.tier() == plan.tier())
                .filter(organization -> !alerted(plan, organization, view).isEmpty())
                .sorted(Comparator.comparing(organization -> organization.id().value()))
                .toList();
    }

    /** Its posts that the plan may be for. */
    private static List<Post> alerted(EscalationPlan plan, Organization organization, DispatchView view) {
        return Arrays.stream(PostKind.values())
                .filter(kind -> plan.post() == null || plan.post() == kind)
                .flatMap(kind -> view.directory().posts(List.of(organization.id()), kind).stream())
                .toList();
    }

    private static boolean isOfNobody(Step step, Organization organization, DispatchView view) {
        return step.targets().stream()
                .allMatch(target -> target.whose() != Whose.ALERTED_POST
                        && posts(target, organization.id(), view).isEmpty());
    }

    /** Beside the alerted post. */
    private static List<Post> posts(Target target, OrganizationId organization, DispatchView view) {
        return switch (target.whose()) {
            case ALERTED_POST -> List.of();
            case OWN_ORGANIZATION -> view.directory().posts(List.of(organization), target.kind());
            case CITY -> view.cityPosts(target.kind());
        };
    }
}
