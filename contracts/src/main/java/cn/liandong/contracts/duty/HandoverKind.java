package cn.liandong.contracts.duty;

/** What is handed over item by item (county practice). */
public enum HandoverKind {
    INCIDENT,
    ALERT,
    ASSIGNMENT,
    DIRECTIVE,
    /** A statutory clock that runs, a casualty follow-up too. */
    CLOCK,
    /** A response level that holds, with what is left of its checklist. */
    LEVEL,
    /** An offer of the lead that waits for its answer. */
    LEAD,
    UPWARD_REPORT,
    AID,
    DRILL,
    /** A note of the duty log that is marked for the relief. */
    NOTE
}
