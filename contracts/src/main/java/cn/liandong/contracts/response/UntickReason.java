package cn.liandong.contracts.response;

/** Why something that was ticked, or not applicable, is to be done after all. */
public enum UntickReason {
    /** It was ticked by mistake. */
    TICKED_BY_MISTAKE,
    /** It was done, and does not last: the cordon was broken. */
    UNDONE_SINCE,
    /** The situation changed, and it is needed again. */
    NEEDED_AGAIN,
    /** Its text says why. */
    OTHER
}
