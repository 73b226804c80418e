package cn.liandong.intake.reports.reading;

/** The body is no JSON object, so that nothing in it can be understood as a report. */
public final class NotAReport extends Exception {
    private final Reason reason;

    NotAReport(Reason reason, String where) {
        super(where, null, false, false);
        this.reason = reason;
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
