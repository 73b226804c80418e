package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What absences look up in the rest of the roster. */
public interface AbsencesView {
    /** All posts, in the order of their ids. */
    List<Post> posts();

    @Nullable
    Organization organizationOf(Post post);

    @Nullable
    OrganizationId organizationOf(PersonId person);

    /** Who answers for a post now. */
    List<PersonId> answering(PostId post);

    /** Whom a gap at the post would tell first. */
    List<PostId> told(PostId post);

    /** At which other posts the person is to sit at some moment between the two. */
    List<PostId> seatsElsewhere(PersonId person, PostId post, Instant from, Instant until);

    /** Whether the person is on leave at some moment between the two. */
    boolean isOnLeave(PersonId person, Instant from, Instant until);

    /** The post, where it is known. */
    default @Nullable Post post(@Nullable PostId id) {
        return posts().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
