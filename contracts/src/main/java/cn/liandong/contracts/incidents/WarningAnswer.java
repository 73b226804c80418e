package cn.liandong.contracts.incidents;

/** What whoever answers a warning says of it; a list, so that no name stands in the chain. */
public enum WarningAnswer {
    /** Somebody looked, and it is being seen to 已处置. */
    SEEN_TO,
    /** Somebody looked, and nothing is the matter 误报. */
    FALSE_ALARM,
    /** Work on the plant or the sensor 检修. */
    MAINTENANCE
}
