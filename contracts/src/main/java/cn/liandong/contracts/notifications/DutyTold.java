package cn.liandong.contracts.notifications;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.Recurring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of duty: nobody acknowledges that.
 *
 * @param postName as it was registered; the post's id where it is not known
 * @param about whom it is about; null where it is about nobody else
 * @param from since when, or from when on
 * @param until until when, exclusive; null where nobody knows
 */
@Recurring
public record DutyTold(
        NoticeKind kind,
        String postName,
        @Nullable PersonId about,
        Instant from,
        @Nullable Instant until) {}
