package cn.liandong.contracts.response;

/** A point of a statutory clock at which something happens by itself. */
public enum ClockMark {
    /** Half of the limit has passed. */
    HALF,
    /** Ten minutes are left. */
    TEN_MINUTES,
    /** Of a follow-up: its last day begins. */
    LAST_DAY,
    /** The limit itself. */
    LIMIT
}
