package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The gaps of one jurisdiction that are open, and when each is told again. */
public record Gaps(PMap<PostId, Gap> byPost, Deadlines<RosterCommand> deadlines) {
    public static final Gaps EMPTY = new Gaps(HashTreePMap.empty(), Deadlines.none());

    /**
     * An open gap.
     *
     * @param missing who was to be there; empty where nobody was rostered
     * @param step the last step that was told; -1 before the first
     */
    public record Gap(GapReason reason, List<PersonId> missing, Instant since, int step) {
        public Gap {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }
}
