package cn.liandong.contracts.response;

/** Why nobody has to acknowledge an alert any more. */
public enum StandDownReason {
    /** Nothing has happened 误报. */
    FALSE_ALARM,
    /** Another incident is about the same happening. */
    SAME_AS_ANOTHER,
    /** Whoever must know was told in another way, such as by phone. */
    TOLD_OTHERWISE,
    /** It was alerted by mistake: the post need not know. */
    NOT_CONCERNED,
    /** Its incident was closed; only closing says so. */
    INCIDENT_CLOSED
}
