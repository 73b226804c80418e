package cn.liandong.contracts.response;

/** What an incident came to, when it is closed. */
public enum ClosingOutcome {
    /** It happened, and the response is over. */
    HANDLED,
    /** Nothing has happened 误报. */
    FALSE_ALARM,
    /** Another incident is about the same happening. */
    SAME_AS_ANOTHER,
    /** The drill that it is of is over; only the end of the drill says so. */
    DRILL_OVER
}
