package cn.liandong.contracts.duty;

import java.time.Duration;
import java.util.List;

/**
 * How much duty a person may have, from configuration; a schedule beyond it warns and is never blocked.
 *
 * @param restHoursBetween the least rest between two shifts
 * @param hoursADay what a workday has without overtime
 * @param overtimeHoursAMonth the most hours beyond those of the month's workdays
 * @param restHoursAWeek the least rest in one piece within a week from Monday on
 * @param kinds at posts of which kinds duty counts
 * @param source where the figures come from, 1 to 200 characters
 */
public record DutyLimits(
        int restHoursBetween,
        int hoursADay,
        int overtimeHoursAMonth,
        int restHoursAWeek,
        List<PostKind> kinds,
        String source) {

    private static final int LONGEST_SOURCE = 200;

    /** Labour Law art. 36, 38 and 41 (U); the rest between shifts, and that who leads or stands by is at home, are ours. */
    public static final DutyLimits DEFAULT = new DutyLimits(
            8, 8, 36, 24, List.of(PostKind.DUTY_OFFICER, PostKind.RESPONDER), "Labour Law art. 36, 38, 41 (U)");

    public DutyLimits {
        kinds = kinds == null ? List.of() : kinds.stream().distinct().sorted().toList();
        within("restHoursBetween", restHoursBetween, 0, 48);
        within("hoursADay", hoursADay, 1, 24);
        within("overtimeHoursAMonth", overtimeHoursAMonth, 0, 744);
        within("restHoursAWeek", restHoursAWeek, 0, 168);
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("the source of the limits of duty has 1 to 200 characters, not "
                    + (source == null ? 0 : source.length()));
        }
    }

    /** {@link #restHoursBetween()} as a duration. */
    public Duration restBetween() {
        return Duration.ofHours(restHoursBetween);
    }

    /** {@link #restHoursAWeek()} as a duration. */
    public Duration restAWeek() {
        return Duration.ofHours(restHoursAWeek);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is " + least + " to " + most + ", not " + value);
        }
    }
}
