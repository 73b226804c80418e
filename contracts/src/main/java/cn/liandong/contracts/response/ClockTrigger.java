package cn.liandong.contracts.response;

/** The fact at whose time a statutory clock starts. */
public enum ClockTrigger {
    /** The first report of the incident was received. */
    REPORT_RECEIVED,
    /** It happened, at the time that the report states. */
    OCCURRED,
    /** A report was received that states people harmed. */
    CASUALTIES_STATED
}
