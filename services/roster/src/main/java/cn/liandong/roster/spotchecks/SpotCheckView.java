package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What spot checks are decided on beside their own state. */
public interface SpotCheckView {
    Collection<Post> posts();

    /** Null for a post that nobody registered. */
    @Nullable
    Post post(PostId id);

    @Nullable
    Organization organization(OrganizationId id);

    /** Whether the organization is the post's own or stands above it. */
    boolean isOwnOrAbove(OrganizationId organization, PostId post);

    /** Who sits at the post now. */
    List<PersonId> answering(PostId post);

    /** Whose people a step tells: step 1 the tier above the post's, then tier by tier; beyond the last the last again. */
    List<PostId> told(PostId post, int step);

    ZoneId zone();
}
