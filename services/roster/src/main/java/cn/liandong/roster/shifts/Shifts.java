package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who answers for each post of one jurisdiction, who is to take over, and when each shift turns. People answer until
 * somebody else does: nobody leaves before relief has arrived, so a late turn leaves no minute empty.
 *
 * @param relief of posts whose shifts sign on: who is to come, or has come
 */
public record Shifts(PMap<PostId, Duty> byPost, PMap<PostId, Relief> relief, Deadlines<RosterCommand> deadlines) {
    public static final Shifts EMPTY = new Shifts(HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

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

    /** Who answers for the post; empty where nobody does. */
    public List<PersonId> answering(PostId post) {
        var duty = byPost.get(post);
        return duty == null ? List.of() : duty.people();
    }

    /** When the post turns next; null where it never does. */
    @Nullable
    Instant turnsAt(PostId post) {
        var coming = relief.get(post);
        if (coming != null && coming.until() != null) {
            return coming.until();
        }
        var duty = byPost.get(post);
        return duty == null ? null : duty.until();
    }

    Shifts with(PostId post, @Nullable Relief coming) {
        return new Shifts(byPost, coming == null ? relief.minus(post) : relief.plus(post, coming), deadlines);
    }

    Shifts with(PostId post, Duty duty) {
        return new Shifts(byPost.plus(post, duty), relief, deadlines);
    }

    Shifts with(Deadlines<RosterCommand> changed) {
        return new Shifts(byPost, relief, changed);
    }
}
