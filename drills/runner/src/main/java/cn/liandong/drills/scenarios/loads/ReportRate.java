package cn.liandong.drills.scenarios.loads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** How many reports fall due in a second, such as `200/s`: 1 to 10 000. */
public record ReportRate(@JsonValue String text) {
    /** As a file writes it. */
    public static final String PATTERN = "^([1-9][0-9]{0,3}|10000)/s$";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportRate {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no rate, expected 1/s to 10000/s, such as 200/s");
        }
    }

    public int perSecond() {
        return Integer.parseInt(text.substring(0, text.indexOf('/')));
    }

    @Override
    public String toString() {
        return text;
    }
}
