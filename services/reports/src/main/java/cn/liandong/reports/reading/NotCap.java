package cn.liandong.reports.reading;

/** The body is no CAP alert, so that nothing in it can be understood as a report. */
public final class NotCap extends Exception {
    private final Reason reason;

    NotCap(Reason reason, String where) {
        super(where, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is instead. */
    public enum Reason {
        NOT_XML,
        NOT_AN_ALERT
    }
}
