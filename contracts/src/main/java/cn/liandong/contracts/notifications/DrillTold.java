package cn.liandong.contracts.notifications;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who takes part in a drill is told of the drill itself: nobody acknowledges that.
 *
 * @param name as the scenario is called
 * @param reason why it stands still; null of everything else
 * @param unitName what has broken down, as it is registered; null of everything else
 * @param text as the inject says; null where it says none
 */
@Recurring
public record DrillTold(
        DrillId drill,
        DrillNotice notice,
        String name,
        @Nullable PauseReason reason,
        @Nullable String unitName,
        @Nullable String text) {}
