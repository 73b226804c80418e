package cn.liandong.console.directories;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be imported.
 *
 * @param place where it stands: file section or sheet, and line, row or card
 * @param field null where it is the row as a whole
 * @param value what stands there, shortened; null where nothing does
 * @param detail what was wrong, what was expected, what to do
 */
public record BadRow(
        String place, @Nullable String field, @Nullable String value, BadRowReason reason, String detail) {
    private static final int LONGEST_VALUE = 60;

    static BadRow of(String place, BadRowReason reason, String detail) {
        return new BadRow(place, null, null, reason, detail);
    }

    static BadRow of(String place, String field, @Nullable String value, BadRowReason reason, String detail) {
        return new BadRow(place, field, value == null ? null : shortened(value), reason, detail);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
