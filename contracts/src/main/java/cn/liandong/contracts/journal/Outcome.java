package cn.liandong.contracts.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command, for the one who asked.
 *
 * @param code why it was refused, such as `NOT_ALERTED`; null when accepted
 * @param message one sentence for a person: what was wrong, what was expected, what to do next; null when accepted
 * @param facts what the caller may need, such as the id of what was made
 */
public record Outcome(
        boolean accepted, @Nullable String code, @Nullable String message, Map<String, String> facts) {

    public Outcome {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }

    /** Accepted, with what the caller may need. */
    public static Outcome accepted(Map<String, String> facts) {
        return new Outcome(true, null, null, facts);
    }

    /** Refused, with the reason. */
    public static Outcome refused(String code, String message) {
        return new Outcome(false, code, message, Map.of());
    }
}
