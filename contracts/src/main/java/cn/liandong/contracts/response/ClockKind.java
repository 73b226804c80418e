package cn.liandong.contracts.response;

/** What a statutory clock asks for. */
public enum ClockKind {
    /** A report upward before the limit: it is met or missed. */
    REPORT,
    /** Changes of the casualties are to be reported until the period ends 跟踪补报: it reminds, and is never missed. */
    FOLLOW_UP
}
