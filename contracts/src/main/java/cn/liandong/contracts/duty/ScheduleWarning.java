package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check of a schedule found.
 *
 * @param post null where it is about a person at all posts
 * @param person null where it is about nobody in particular
 * @param until exclusive
 */
public record ScheduleWarning(
        ScheduleCheck check,
        @Nullable PostId post,
        @Nullable PersonId person,
        Instant from,
        Instant until) {}
