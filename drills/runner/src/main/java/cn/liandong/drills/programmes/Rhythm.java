package cn.liandong.drills.programmes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** When drills come, in local time. */
final class Rhythm {
    /** A day that is an hour shorter is a day. */
    private static final Duration SHORTEST = Duration.ofHours(23);

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int TRIED = 12;

    private Rhythm() {}

    /** What is wrong with it, in a sentence; null where nothing is. */
    static @Nullable String objection(String cron, ZoneId zone, Instant now) {
        CronExpression read;
        try {
            read = CronExpression.parse("0 " + cron);
        } catch (IllegalArgumentException unreadable) {
            return "`cron` \"" + cron
                    + "\" cannot be read: it has five fields, minute, hour, day of the month, month and"
                    + " day of the week, such as `0 9 1 * *`.";
        }
        var at = read.next(now.atZone(zone));
        if (at == null) {
            return "`cron` \"" + cron + "\" never comes: correct its day or its month.";
        }
        for (int i = 0; i < TRIED; i++) {
            var then = read.next(at);
            if (then == null) {
                return null;
            }
            if (Duration.between(at, then).compareTo(SHORTEST) < 0) {
                return "`cron` \"" + cron + "\" comes more than once a day: name one hour and one minute.";
            }
            at = then;
        }
        return null;
    }

    /** When it comes next after this; null where it does not. */
    static @Nullable Instant next(String cron, ZoneId zone, Instant after) {
        var next = CronExpression.parse("0 " + cron).next(after.atZone(zone));
        return next == null ? null : next.toInstant();
    }

    static Instant monthsAfter(Instant instant, int months, ZoneId zone) {
        return instant.atZone(zone).plusMonths(months).toInstant();
    }

    /** The morning of that day, or of the Monday after where it is a Saturday or a Sunday. */
    static Instant morningOf(Instant instant, ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate();
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
