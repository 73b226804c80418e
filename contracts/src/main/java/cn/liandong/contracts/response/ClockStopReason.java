package cn.liandong.contracts.response;

/** Why a statutory clock stopped without being met. */
public enum ClockStopReason {
    /** The incident was closed: nothing has happened 误报. */
    FALSE_ALARM,
    /** The incident was closed: another one is about the same happening, and its clocks run. */
    SAME_AS_ANOTHER,
    /** The period of a follow-up is over. */
    PERIOD_OVER,
    /** The drill of the incident is over. */
    DRILL_OVER
}
