package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;

/**
 * A person is on leave 请假; why is nobody's business here.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record Leave(LeaveId id, PersonId person, Instant from, Instant until) {

    /** Whether it has a moment between the two. */
    public boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && until.isAfter(begin);
    }
}
