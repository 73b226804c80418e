package cn.liandong.reports.reading;

import org.jspecify.annotations.Nullable;

/** The body is no JSON object, so that nothing in it can be understood as a report. */
public final class NotAReport extends Exception {
    private final Reason reason;
    private final @Nullable String pointer;

    /** @param pointer to the field in which reading ended; null where it ended in none */
    NotAReport(Reason reason, String where, @Nullable String pointer) {
        super(where, null, false, false);
        this.reason = reason;
        this.pointer = pointer;
    }

    /** To the field in which reading ended (RFC 6901); null where it ended in none. */
    public @Nullable String pointer() {
        return pointer;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is instead. */
    public enum Reason {
        NOT_JSON,
        NOT_AN_OBJECT
    }
}
