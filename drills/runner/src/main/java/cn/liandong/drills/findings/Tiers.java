package cn.liandong.drills.findings;

import cn.liandong.contracts.ids.PostId;
import java.util.List;

/** Who stands above whom. */
@FunctionalInterface
public interface Tiers {
    /**
     * Whose people are told of something overdue.
     *
     * @param step 1 for the owner and the tier above it, then the city's leaders
     */
    List<PostId> toldOf(PostId owner, int step);
}
