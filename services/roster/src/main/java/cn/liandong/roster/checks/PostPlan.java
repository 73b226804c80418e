package cn.liandong.roster.checks;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.ScheduledShift;
import java.util.List;

/**
 * Who is to sit at a post.
 *
 * @param minimum how many people at least
 * @param shifts in order, over the whole while that is looked at
 */
public record PostPlan(Post post, int minimum, List<ScheduledShift> shifts) {
    public PostPlan {
        shifts = List.copyOf(shifts);
    }
}
