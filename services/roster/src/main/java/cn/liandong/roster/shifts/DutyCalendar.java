package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says who is to be on duty at a post at any instant; null for a post that nobody made a rotation for. */
@FunctionalInterface
public interface DutyCalendar {
    @Nullable
    DutyChanged dutyAt(PostId post, Instant instant);
}
