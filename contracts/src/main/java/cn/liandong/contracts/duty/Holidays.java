package cn.liandong.contracts.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The State Council's arrangement of one year's holidays 节假日安排.
 *
 * @param holidays the days of public holidays, each date of {@code year}
 * @param daysOff days that are off beside them
 * @param worked weekend days that are worked instead 调休
 * @param source where it was published
 */
public record Holidays(
        int year, List<LocalDate> holidays, List<LocalDate> daysOff, List<LocalDate> worked, String source) {
    public Holidays {
        holidays = ofYear(year, holidays);
        daysOff = ofYear(year, daysOff);
        worked = ofYear(year, worked);
        if (worked.stream().anyMatch(holidays::contains) || worked.stream().anyMatch(daysOff::contains)) {
            throw new IllegalArgumentException("a day is worked or off in " + year + ", not both");
        }
    }

    /** What kind of day this is, a date of {@link #year()}. */
    public DayKind kindOf(LocalDate date) {
        if (holidays.contains(date)) {
            return DayKind.HOLIDAY;
        }
        if (daysOff.contains(date)) {
            return DayKind.REST_DAY;
        }
        return worked.contains(date) ? DayKind.WORKDAY : ofTheWeek(date);
    }

    /** What kind of day this is where nobody has said anything of its year. */
    public static DayKind ofTheWeek(LocalDate date) {
        var day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.REST_DAY : DayKind.WORKDAY;
    }

    private static List<LocalDate> ofYear(int year, List<LocalDate> dates) {
        if (dates == null) {
            return List.of();
        }
        for (var date : dates) {
            if (date.getYear() != year) {
                throw new IllegalArgumentException(date + " is no day of " + year);
            }
        }
        return dates.stream().distinct().sorted().toList();
    }
}
