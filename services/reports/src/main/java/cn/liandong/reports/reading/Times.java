package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Digits;
import cn.liandong.reports.reading.JsonText.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the times of a report. */
final class Times {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String EXPECTED = "2026-11-24T10:00:00+08:00";

    private Times() {}

    /** ISO-8601 with an offset; without one China Standard Time; a number is seconds or milliseconds since 1970. */
    static @Nullable Instant instant(Fields fields, String name) {
        var read = switch (fields.find(name)) {
            case null -> null;
            case Text(var text) -> written(fields, name, text.strip());
            case Digits(var digits) -> counted(fields, name, digits);
            default -> wrong(fields, name);
        };
        if (read != null && (read.isBefore(EARLIEST) || read.isAfter(LATEST))) {
            fields.warn(name, WarningCode.OUT_OF_RANGE, "1970–2200");
            return null;
        }
        return read;
    }

    private static @Nullable Instant written(Fields fields, String name, String text) {
        if (text.length() > 40) {
            return wrong(fields, name);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return withoutOffset(fields, name, text.replace('/', '-').replace(' ', 'T'));
        }
    }

    private static @Nullable Instant withoutOffset(Fields fields, String name, String text) {
        try {
            var local = LocalDateTime.parse(text);
            fields.warn(name, WarningCode.ZONE_ASSUMED, local + "+08:00");
            return local.toInstant(CHINA);
        } catch (DateTimeException e) {
            return wrong(fields, name);
        }
    }

    private static @Nullable Instant counted(Fields fields, String name, String digits) {
        if (!digits.matches("\\d{9,13}")) {
            return wrong(fields, name);
        }
        long number = Long.parseLong(digits);
        var read = digits.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        fields.warn(name, WarningCode.READ_AS, read.toString());
        return read;
    }

    private static @Nullable Instant wrong(Fields fields, String name) {
        fields.warn(name, EXPECTED);
        return null;
    }
}
