package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who is to be on duty at a post at any instant; null for a post that nobody made a rotation for. */
@FunctionalInterface
public interface DutyCalendar {
    @Nullable
    DutyChanged dutyAt(PostId post, Instant instant);

    /** Who is to sit there from one instant to another, stretch by stretch without a hole between them. */
    default List<DutyChanged> shifts(PostId post, Instant from, Instant until) {
        var found = new ArrayList<DutyChanged>();
        for (var cursor = from; cursor.isBefore(until); ) {
            var duty = dutyAt(post, cursor);
            if (duty == null) {
                return List.copyOf(found);
            }
            found.add(duty);
            cursor = duty.until();
        }
        return List.copyOf(found);
    }
}
