package cn.liandong.notifier.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Up to where people were told of drills.
 *
 * @param through by drill, the sequence of the entry of `drills`
 * @param overdue the same of all that is overdue; 0 where nobody was told anything
 */
public record DrillsRead(PMap<DrillId, Long> through, long overdue) {
    public static final DrillsRead NONE = new DrillsRead(HashTreePMap.empty(), 0);

    /** The entry up to which they were; 0 where nobody was told anything. */
    public long through(DrillId drill) {
        return through.getOrDefault(drill, 0L);
    }

    public DrillsRead evolve(NotificationEvent event) {
        return switch (event) {
            case DrillRead read
            when read.sequence() > through(read.drill()) ->
                new DrillsRead(through.plus(read.drill(), read.sequence()), overdue);
            case OverdueRead read when read.sequence() > overdue -> new DrillsRead(through, read.sequence());
            default -> this;
        };
    }
}
