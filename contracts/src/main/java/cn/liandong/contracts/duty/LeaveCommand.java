package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;

/** Leave 请假: its window alone, because why somebody is on leave is personal. */
public sealed interface LeaveCommand extends RosterCommand {
    /** Files a leave, as {@link Leave} says it; it may have begun, and is not over. */
    record FileLeave(PersonId person, Instant from, Instant until) implements LeaveCommand {}

    /** Takes a leave back; of one that has begun the rest. */
    record WithdrawLeave(LeaveId leave) implements LeaveCommand {}

    /** A deadline: the leave is over. */
    record EndLeave(LeaveId leave, Instant dueAt) implements LeaveCommand {}
}
