package cn.liandong.drills.findings;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;

/** Who stands above whom, and who sits there. */
public interface Tiers {
    /**
     * Whose people are told of something overdue.
     *
     * @param step 1 for the owner and the tier above it, then the city's leaders
     */
    List<PostId> toldOf(PostId owner, int step);

    /** Who sits at these posts now, each once, at the first of the person's posts. */
    List<SeatedPerson> seatedAt(List<PostId> posts, Instant now);
}
