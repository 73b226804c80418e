package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What the rosters of one jurisdiction lack in the days to come, and when they are looked through again. */
public record GapsAhead(PMap<PostId, List<GapAhead>> byPost, Deadlines<RosterCommand> deadlines) {
    public static final GapsAhead EMPTY = new GapsAhead(HashTreePMap.empty(), Deadlines.none());

    List<GapAhead> of(PostId post) {
        return byPost.getOrDefault(post, List.of());
    }
}
