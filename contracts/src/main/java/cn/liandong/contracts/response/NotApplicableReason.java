package cn.liandong.contracts.response;

/** Why something on the checklist need not be done here. */
public enum NotApplicableReason {
    /** There is nothing of the kind here: no school, no river. */
    NOTHING_OF_THE_KIND,
    /** Somebody else does it. */
    DONE_BY_OTHERS,
    /** Whoever is in command said so. */
    ORDERED,
    /** Its text says why. */
    OTHER
}
