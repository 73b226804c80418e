package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a clock reminds: at half of its limit, and shortly before the end. */
final class Marks {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration LAST_DAY = Duration.ofDays(1);

    private Marks() {}

    /** A mark and its time. */
    record Mark(ClockMark mark, Instant at) {}

    /**
     * The first mark after {@code before} that is still to come at {@code now}. A reminder whose time has passed, or that would
     * not come after the one before it, is left out; the limit never is.
     *
     * @param before null for the first one
     */
    static Mark next(ClockRow row, Instant startedAt, @Nullable ClockMark before, Instant now) {
        for (var mark : reminders(row, startedAt)) {
            if ((before == null || mark.mark().compareTo(before) > 0)
                    && mark.at().isAfter(now)) {
                return mark;
            }
        }
        return new Mark(ClockMark.LIMIT, startedAt.plus(row.limit()));
    }

    private static List<Mark> reminders(ClockRow row, Instant startedAt) {
        var half = new Mark(ClockMark.HALF, startedAt.plus(row.limit().dividedBy(2)));
        var late = row.kind() == ClockKind.FOLLOW_UP
                ? new Mark(ClockMark.LAST_DAY, startedAt.plus(row.limit()).minus(LAST_DAY))
                : new Mark(ClockMark.TEN_MINUTES, startedAt.plus(row.limit()).minus(TEN_MINUTES));
        return late.at().isAfter(half.at()) ? List.of(half, late) : List.of(half);
    }
}
