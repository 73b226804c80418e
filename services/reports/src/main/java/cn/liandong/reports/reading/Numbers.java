package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Digits;
import cn.liandong.reports.reading.JsonText.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a report. */
final class Numbers {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,9})\\s*[人名]?");

    private Numbers() {}

    /** A number of people, 0 to 1 000 000; {@code "3"}, {@code 3.0} and {@code "3人"} are 3. */
    static @Nullable Integer people(Fields fields, String name) {
        var value = fields.find(name);
        if (value == null) {
            return null;
        }
        Double number = null;
        if (value instanceof Digits(var digits)) {
            number = decimal(digits);
        } else if (value instanceof Text(var text)) {
            var match = PEOPLE.matcher(text.strip());
            number = match.matches() ? decimal(match.group(1)) : null;
        }
        if (number == null || number != Math.rint(number)) {
            fields.warn(name, "0, 1, 2 …");
            return null;
        }
        if (number < 0 || number > MOST_PEOPLE) {
            fields.warn(name, WarningCode.OUT_OF_RANGE, "0–" + MOST_PEOPLE);
            return null;
        }
        int people = number.intValue();
        if (!(value instanceof Digits(var digits) && digits.equals(String.valueOf(people)))) {
            fields.warn(name, WarningCode.READ_AS, String.valueOf(people));
        }
        return people;
    }

    /** A number; {@code "30.4"} is 30.4. */
    static @Nullable Double number(Fields fields, String name) {
        return switch (fields.find(name)) {
            case null -> null;
            case Digits(var digits) -> finite(fields, name, decimal(digits));
            case Text(var text) -> {
                var number = finite(fields, name, decimal(text.strip()));
                if (number != null) {
                    fields.warn(name, WarningCode.READ_AS, String.valueOf(number));
                }
                yield number;
            }
            default -> finite(fields, name, null);
        };
    }

    private static @Nullable Double finite(Fields fields, String name, @Nullable Double number) {
        if (number == null || number.isInfinite() || number.isNaN()) {
            fields.warn(name, "数字 number");
            return null;
        }
        return number;
    }

    /** Digits as JSON and people write them; not what Java alone takes for a number, such as {@code 1f}. */
    private static @Nullable Double decimal(String text) {
        return text.length() <= 40 && text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? Double.valueOf(text) : null;
    }
}
