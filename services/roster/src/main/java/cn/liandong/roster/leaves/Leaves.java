package cn.liandong.roster.leaves;

import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Deadlines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The leaves of one jurisdiction that are not over. */
public record Leaves(PMap<LeaveId, Leave> byId, Deadlines<RosterCommand> deadlines) {
    public static final Leaves EMPTY = new Leaves(HashTreePMap.empty(), Deadlines.none());

    /** Whose leave it is; null where none of this id is known any more. */
    public @Nullable PersonId personOf(LeaveId id) {
        var leave = byId.get(id);
        return leave == null ? null : leave.person();
    }

    public List<Leave> of(PersonId person) {
        return byId.values().stream()
                .filter(leave -> leave.person().equals(person))
                .toList();
    }

    /** Whether the person is on leave at some moment between the two. */
    public boolean isOnLeave(PersonId person, Instant from, Instant until) {
        return of(person).stream().anyMatch(leave -> leave.touches(from, until));
    }
}
