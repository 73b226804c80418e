package cn.liandong.drills.scenarios.loads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long something lasts or may take: a whole number and its unit, such as `5 min`, `90 s` or `250 ms`. */
public record LoadSpan(@JsonValue String text) {
    /** As a file writes it. */
    public static final String PATTERN = "^[1-9][0-9]{0,5} (ms|s|min)$";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LoadSpan {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no length of time, expected a whole number and ms, s or min, such as 5 min");
        }
    }

    public Duration length() {
        int unit = text.indexOf(' ');
        long number = Long.parseLong(text.substring(0, unit));
        return switch (text.substring(unit + 1)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
