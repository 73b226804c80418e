package cn.liandong.roster.directory;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who stands above a post: its own organization, then the tier above, and the city at last. */
public final class Tiers {
    private Tiers() {}

    /**
     * Whose people a step tells of a post.
     *
     * @param step 0 for the other posts of its own organization, then tier by tier; beyond the last the city again
     */
    public static List<PostId> told(PostId post, int step, Directory directory) {
        var own = directory.posts().get(post);
        if (own == null) {
            return List.of();
        }
        var chain = chain(own.organization(), directory);
        var organization = chain.get(Math.min(step, chain.size() - 1));
        var kinds = step == 0
                ? Set.of(PostKind.DUTY_LEADER, PostKind.DUTY_OFFICER, PostKind.STANDBY_OFFICER)
                : Set.of(PostKind.DUTY_LEADER, PostKind.DUTY_OFFICER);
        return directory.posts().values().stream()
                .filter(one -> one.organization().equals(organization)
                        && kinds.contains(one.kind())
                        && !one.id().equals(post))
                .sorted(Comparator.comparing(Post::kind)
                        .thenComparing(one -> one.id().value()))
                .map(Post::id)
                .toList();
    }

    /** Whether the organization is the post's own, or stands above it. */
    public static boolean isOwnOrAbove(OrganizationId organization, PostId post, Directory directory) {
        var known = directory.posts().get(post);
        return known != null && chain(known.organization(), directory).contains(organization);
    }

    private static List<OrganizationId> chain(OrganizationId organization, Directory directory) {
        var chain = new ArrayList<OrganizationId>();
        chain.add(organization);
        var own = directory.organizations().get(organization);
        if (own != null && own.tier() == Tier.ENTERPRISE) {
            directory.organizations().values().stream()
                    .filter(one -> one.tier() == Tier.TOWN
                            && one.town() != null
                            && one.town().equals(own.town()))
                    .map(Organization::id)
                    .forEach(chain::add);
        }
        if (own == null || own.tier() != Tier.CITY) {
            directory.organizations().values().stream()
                    .filter(one -> one.tier() == Tier.CITY)
                    .map(Organization::id)
                    .forEach(chain::add);
        }
        return chain;
    }
}
