package cn.liandong.notifier.drills;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something overdue that people are to be told.
 *
 * @param sequence of the entry of `drills` that says it
 * @param index of its event there
 * @param told what they are told, but for the enterprise's name
 * @param owner whose finding it is; null of a drill
 * @param dueAt since when it is overdue
 */
public record DueOverdue(
        long sequence,
        int index,
        OverdueTold told,
        @Nullable PostId owner,
        Instant dueAt,
        List<SeatedPerson> people) {
    public DueOverdue {
        people = List.copyOf(people);
    }
}
