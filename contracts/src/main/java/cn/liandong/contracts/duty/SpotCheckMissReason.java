package cn.liandong.contracts.duty;

/** Why a spot check was missed. */
public enum SpotCheckMissReason {
    /** Nobody sat at the post when it was called. */
    NOBODY_THERE,
    /** Nobody answered within the limit. */
    NO_ANSWER
}
