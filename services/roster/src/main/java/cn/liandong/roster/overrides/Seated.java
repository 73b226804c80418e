package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.Swap;

/** Whether a person is rostered at a post for the whole of a while. */
@FunctionalInterface
public interface Seated {
    boolean holds(Swap.Seat seat);
}
