package cn.liandong.notifier;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.OverdueTold;
import java.time.Instant;

/** What is asked of drills before anybody is called for one, or for what is overdue of one. */
public interface Drills {
    /** Whether it runs now: one that nobody knows does not, nor one that is paused or over. */
    boolean runs(DrillId drill);

    /** Whether the person is one of those who take part, as they were when it began. */
    boolean takesPart(DrillId drill, PersonId person);

    /** Whether an inject keeps the channel from the drill's calls. */
    boolean isOut(DrillId drill, Channel channel, Instant now);

    /** Whether it is overdue still: not answered, struck off or held since it was said. */
    boolean stands(OverdueTold overdue);
}
