package cn.liandong.console.dutylogs;

/** What a line of a duty log says; its words are made where it is read. */
public enum LineKind {
    /** Somebody wrote it down. */
    NOTE,
    SIGNED_ON,
    SIGNED_ON_LATE,
    SIGN_ON_MISSED,
    /** Both have signed; the one who left first. */
    HANDED_OVER,
    TAKEN_OVER,
    GAP_OPENED,
    GAP_FILLED,
    SPOT_CHECK_CALLED,
    SPOT_CHECK_ANSWERED,
    SPOT_CHECK_MISSED,
    OVERRIDE_MADE,
    OVERRIDE_WITHDRAWN,
    /** The post was told of an incident. */
    INCIDENT_ALERTED,
    ALERT_ACKNOWLEDGED,
    INCIDENT_CLAIMED,
    INCIDENT_CLOSED,
    LEVEL_SET,
    LEVEL_ENDED,
    DIRECTIVE_GIVEN,
    DIRECTIVE_RECEIVED,
    DIRECTIVE_ANSWERED,
    CLOCK_MET,
    CLOCK_MISSED,
    UPWARD_REPORT_SENT
}
