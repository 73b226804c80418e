package cn.liandong.faults.checker.findings;

/** Which promise was broken. */
public enum FindingKind {
    /** Somebody was told that it is kept, and it or what had to follow from it is not there. */
    LOST,
    /** One input was decided twice, or what it is about exists twice. */
    DECIDED_TWICE,
    /** One person was told of one step under two ids, or again without being told that it is a repeat. */
    ALERTED_TWICE,
    /** A sequence or a position does not go on as the log does. */
    ORDER,
    /** A journal cannot be followed from its first entry to its end, or not to where others say that it led. */
    CHAIN,
    /** Somebody was told what no accepted entry says, or was never told what one says. */
    OUTCOME_OUTSIDE_LOG,
    /** An outcome that a journal itself calls published is no longer there: brokers forgot it before its day was over. */
    OUTCOME_NOT_KEPT,
    /** Somebody was called without an accepted entry that allows it. */
    CALL_OUTSIDE_LOG,
    /** An escalation step fell due, and no line says what became of it. */
    STEP_WITHOUT_LINE
}
