package cn.liandong.roster.gaps;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gaps are decided on beside their own state. */
public interface GapView {
    /** How the post stands now; null for a post that nobody made a roster for. */
    @Nullable
    PostStanding standing(PostId post);

    /** Whose people a step tells: step 0 the post's own organization, then the tier above. */
    List<PostId> told(PostId post, int step);

    /** Who answers for the post now. */
    List<PersonId> answering(PostId post);
}
