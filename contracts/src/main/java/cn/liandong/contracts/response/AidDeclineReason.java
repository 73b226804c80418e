package cn.liandong.contracts.response;

/** Why a jurisdiction sends nobody, or nobody more. */
public enum AidDeclineReason {
    /** None of its units that could go is free. */
    NO_UNIT_FREE,
    /** It needs them itself. */
    NEEDED_HERE,
    /** They would come too late. */
    TOO_FAR,
    /** It has no duty officer's post here, so that nobody could answer. */
    NOBODY_THERE,
    /** Its text says why. */
    OTHER
}
