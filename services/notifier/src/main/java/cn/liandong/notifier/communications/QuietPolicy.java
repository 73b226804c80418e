package cn.liandong.notifier.communications;

import cn.liandong.contracts.access.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Until when a person is left in peace. A real alert never asks. */
public final class QuietPolicy {
    private QuietPolicy() {}

    /** Null outside of the hours; hours that begin when they end are none. */
    public static @Nullable Instant until(QuietHours hours, ZoneId zone, Instant now) {
        var local = now.atZone(zone);
        if (!isWithin(hours, local.toLocalTime())) {
            return null;
        }
        var end = local.toLocalDate().atTime(hours.until()).atZone(zone);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private static boolean isWithin(QuietHours hours, LocalTime time) {
        boolean begun = !time.isBefore(hours.from());
        boolean over = !time.isBefore(hours.until());
        return hours.from().isAfter(hours.until()) ? begun || !over : begun && !over;
    }
}
