package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.LeaveCommand;
import cn.liandong.contracts.duty.LeaveEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.LeaveId;
import java.time.Duration;
import java.util.List;

/** A leave that is filed, taken back and over. */
final class LeaveSamples {
    private static final Leave LEAVE = new Leave(
            new LeaveId("leave-0c2a1f6e-6d57-3a8e-8a55-3f6d1d0c9b21"),
            WU,
            SHIFT_TURNS,
            SHIFT_TURNS.plus(Duration.ofDays(3)));

    static final List<DutyEvent> EVENTS = List.of(
            new LeaveEvent.LeaveFiled(LEAVE, OCCURRED),
            new LeaveEvent.LeaveWithdrawn(LEAVE.id(), WU),
            new LeaveEvent.LeaveEnded(LEAVE.id(), WU));

    static final List<RosterCommand> COMMANDS = List.of(
            new LeaveCommand.FileLeave(WU, LEAVE.from(), LEAVE.until()),
            new LeaveCommand.WithdrawLeave(LEAVE.id()),
            new LeaveCommand.EndLeave(LEAVE.id(), LEAVE.until()));

    private LeaveSamples() {}
}
