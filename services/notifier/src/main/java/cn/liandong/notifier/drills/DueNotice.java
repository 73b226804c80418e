package cn.liandong.notifier.drills;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.notifications.DrillNotice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a drill that people are to be told.
 *
 * @param sequence of the entry of `drills` that says it
 * @param index of its event there
 * @param posts whose people; empty where everybody's who takes part, or where the unit says it
 */
public record DueNotice(
        long sequence,
        int index,
        DrillNotice notice,
        @Nullable PauseReason reason,
        List<PostId> posts,
        @Nullable UnitId unit,
        @Nullable String text,
        Instant at) {
    public DueNotice {
        posts = List.copyOf(posts);
    }
}
