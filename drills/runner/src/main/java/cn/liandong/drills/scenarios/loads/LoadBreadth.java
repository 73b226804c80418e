package cn.liandong.drills.scenarios.loads;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Over whom reports are spread: `one city`, the file's own, or so many others, such as `40 jurisdictions`. */
public record LoadBreadth(@JsonValue String text) {
    /** As a file writes it. */
    public static final String PATTERN = "^(one city|([2-9]|[1-9][0-9]{1,2}) jurisdictions)$";

    private static final String ONE_CITY = "one city";
    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LoadBreadth {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' says over whom nobody knows, expected 'one city', or 2 to 999 such as"
                            + " '40 jurisdictions'");
        }
    }

    /** 1 for the file's own city. */
    public int jurisdictions() {
        return text.equals(ONE_CITY) ? 1 : Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    @Override
    public String toString() {
        return text;
    }
}
