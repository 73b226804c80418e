package cn.liandong.intake.progress;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Up to which entries of one jurisdiction's journals somebody was told; on any instance it means the same. As text it is the
 * id of an event, such as {@code 812.2044}.
 */
record Stand(long incidents, long response) {
    static final Stand NOWHERE = new Stand(0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    /** What {@link #toString} made; nowhere where it is anything else: then all is told anew. */
    static Stand read(@Nullable String text) {
        var match = TEXT.matcher(text == null ? "" : text.strip());
        return match.matches() ? new Stand(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))) : NOWHERE;
    }

    Stand withIncidents(long sequence) {
        return new Stand(Math.max(incidents, sequence), response);
    }

    Stand withResponse(long sequence) {
        return new Stand(incidents, Math.max(response, sequence));
    }

    /** The later of both, in each journal. */
    Stand and(Stand other) {
        return withIncidents(other.incidents).withResponse(other.response);
    }

    @Override
    public String toString() {
        return incidents + "." + response;
    }
}
