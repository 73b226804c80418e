package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.FrozenPlan.FrozenStep;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.dispatch.DispatchView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Copies a plan with the people on duty now: a later edit changes the next alert, not this one. */
public final class PlanFreezing {
    private PlanFreezing() {}

    public static FrozenPlan freeze(
            EscalationPlan plan, PostId post, OrganizationId organization, DispatchView view, Instant now) {
        var steps = new ArrayList<FrozenStep>();
        for (var step : plan.steps()) {
            steps.add(new FrozenStep(
                    steps.size() + 1,
                    seated(
                            step.targets().stream()
                                    .flatMap(target -> posts(target, post, organization, view).stream())
                                    .toList(),
                            view,
                            now),
                    step.acknowledgeWithinSeconds()));
        }
        return new FrozenPlan(plan.id(), steps, Math.toIntExact(plan.actWithin().toSeconds()), plan.acknowledgement());
    }

    /** Who could still be told of an alert whose plan was frozen while nobody was on duty: its post, else the city. */
    static List<SeatedPerson> peopleNow(PostId post, DispatchView view, Instant now) {
        var atPost = seated(List.of(post), view, now);
        return atPost.isEmpty() ? seated(ids(view.cityPosts(PostKind.DUTY_OFFICER)), view, now) : atPost;
    }

    private static List<PostId> posts(Target target, PostId post, OrganizationId organization, DispatchView view) {
        return switch (target.whose()) {
            case ALERTED_POST -> List.of(post);
            case OWN_ORGANIZATION -> ids(view.directory().posts(List.of(organization), target.kind()));
            case CITY -> ids(view.cityPosts(target.kind()));
        };
    }

    private static List<PostId> ids(List<Post> posts) {
        return posts.stream().map(Post::id).toList();
    }

    private static List<SeatedPerson> seated(List<PostId> posts, DispatchView view, Instant now) {
        return posts.stream()
                .flatMap(post -> view.peopleAt(post, now).stream().map(person -> new SeatedPerson(post, person)))
                .distinct()
                .toList();
    }
}
