package cn.liandong.console.calendars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a calendar (RFC 5545): times in UTC, so that no description of a time zone is needed. */
public final class CalendarText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE_BYTES = 75;
    private static final String BREAK = "\r\n";

    /** A calendar has at least one component (3.6), and one without a shift has this. */
    private static final List<String> UTC_ITSELF = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");

    private CalendarText() {}

    /**
     * The whole text.
     *
     * @param at when it was written
     */
    public static String of(String name, List<CalendarShift> shifts, Instant at) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Liandong//Duty roster//ZH");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "NAME:" + escaped(name));
        line(text, "X-WR-CALNAME:" + escaped(name));
        // RFC 7986: how often a program should ask again.
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        if (shifts.isEmpty()) {
            UTC_ITSELF.forEach(line -> line(text, line));
        }
        for (var shift : shifts) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(shift.uid()));
            line(text, "DTSTAMP:" + UTC.format(at));
            line(text, "DTSTART:" + UTC.format(shift.from()));
            line(text, "DTEND:" + UTC.format(shift.until()));
            line(text, "SUMMARY:" + escaped(shift.summary()));
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** TEXT (RFC 5545, 3.3.11): other control characters are not allowed there. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line has at most 75 bytes; a longer one goes on after a space (3.1), and no character is cut in two. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int point : line.codePoints().toArray()) {
            var one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE_BYTES) {
                text.append(BREAK).append(' ');
                bytes = 1;
            }
            text.append(one);
            bytes += length;
        }
        text.append(BREAK);
    }
}
