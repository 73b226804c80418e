package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who answers for each post of one jurisdiction, and when each shift turns. People answer until somebody else does:
 * nobody leaves before relief has arrived, so a late turn leaves no minute empty.
 */
public record Shifts(PMap<PostId, Duty> byPost, Deadlines<RosterCommand> deadlines) {
    public static final Shifts EMPTY = new Shifts(HashTreePMap.empty(), Deadlines.none());

    /**
     * The people of one post.
     *
     * @param people empty only before the post's first rotation begins
     * @param until when the shift is to turn, exclusive
     */
    public record Duty(List<PersonId> people, Instant from, Instant until) {
        public Duty {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }
}
