package cn.liandong.contracts.duty;

/** Why a post has a gap. */
public enum GapReason {
    /** The roster names nobody, or too few. */
    UNFILLED,
    /** Somebody is rostered and has not signed on in time. */
    UNSIGNED
}
