package cn.liandong.contracts.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What is handed over item by item (county practice). A word and no enumeration: roster hands on what a newer console lists,
 * and an older console reads it as it came.
 */
public record HandoverKind(@JsonValue String value) {
    // First: each of the words below is held against it.
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]{0,39}");

    public static final HandoverKind INCIDENT = new HandoverKind("INCIDENT");
    public static final HandoverKind ALERT = new HandoverKind("ALERT");
    public static final HandoverKind ASSIGNMENT = new HandoverKind("ASSIGNMENT");
    public static final HandoverKind DIRECTIVE = new HandoverKind("DIRECTIVE");

    /** A statutory clock that runs, a casualty follow-up too. */
    public static final HandoverKind CLOCK = new HandoverKind("CLOCK");

    /** A follow-up 续报 of an incident that is awaited. */
    public static final HandoverKind FOLLOW_UP = new HandoverKind("FOLLOW_UP");

    /** A warning 监测预警 that nobody has answered. */
    public static final HandoverKind WARNING = new HandoverKind("WARNING");

    /** A response level that holds, with what is left of its checklist. */
    public static final HandoverKind LEVEL = new HandoverKind("LEVEL");

    /** An offer of the lead that waits for its answer. */
    public static final HandoverKind LEAD = new HandoverKind("LEAD");

    public static final HandoverKind UPWARD_REPORT = new HandoverKind("UPWARD_REPORT");
    public static final HandoverKind AID = new HandoverKind("AID");
    public static final HandoverKind DRILL = new HandoverKind("DRILL");

    /** A note of the duty log that is marked for the relief. */
    public static final HandoverKind NOTE = new HandoverKind("NOTE");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HandoverKind {
        if (!WORD.matcher(value).matches()) {
            throw new IllegalArgumentException("A kind of what is handed over is a word of capitals, as DIRECTIVE.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
