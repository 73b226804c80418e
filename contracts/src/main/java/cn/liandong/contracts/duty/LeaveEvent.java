package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;

/** Who is on leave when, in the journal `duty`; never why. It changes no roster: whoever makes one is warned. */
public sealed interface LeaveEvent extends DutyEvent {
    /**
     * The person is or will be on leave.
     *
     * @param at when it was filed
     */
    record LeaveFiled(Leave leave, Instant at) implements LeaveEvent {}

    /** It was taken back, or the person is back early. */
    record LeaveWithdrawn(LeaveId leave, PersonId person) implements LeaveEvent {}

    /** It is over. */
    record LeaveEnded(LeaveId leave, PersonId person) implements LeaveEvent {}
}
