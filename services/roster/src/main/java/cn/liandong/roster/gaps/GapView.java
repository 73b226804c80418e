package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gaps are decided on beside their own state. */
public interface GapView {
    /** How the post stands now; null for a post that nobody made a roster for. */
    @Nullable
    PostStanding standing(PostId post);

    /** Whose people a step tells: step 0 the post's own organization, then the tier above. */
    List<PostId> told(PostId post, int step);

    /** Who is to sit at the post, stretch by stretch. */
    List<DutyChanged> shifts(PostId post, Instant from, Instant until);

    /** All posts that somebody made a roster for. */
    List<PostId> rostered();

    /** The jurisdiction's local time. */
    ZoneId zone();

    /** Who answers for the post now. */
    List<PersonId> answering(PostId post);
}
