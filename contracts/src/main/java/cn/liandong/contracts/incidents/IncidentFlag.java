package cn.liandong.contracts.incidents;

/** What a duty officer must see at once about an incident. */
public enum IncidentFlag {
    /** The report calls itself an exercise while no drill is running: only the city's duty officer is alerted. */
    SAYS_EXERCISE,
    /** The same key came with two bodies at the same time: both are kept. */
    KEY_REUSED,
    /** It goes on from a report that nobody knows here: it may tell of an incident that is open. */
    FOLLOWS_UNKNOWN,
    /** Nobody knows who told it: only the city's duty officer is alerted. */
    UNVERIFIED,
    /** Who told of it took that back: a person decides what it means. */
    WITHDRAWN,
    /** The key that reported it is over its quota 限额: the report counts like any other. */
    OVER_QUOTA,
    /** The key is beyond its reserve too: what else it reports is gathered in this incident, and alerts nobody anew. */
    BEYOND_RESERVE,
    /** Casualties told after the time in which they are followed up: 30 days, or 7 of road traffic and fire. */
    SUPPLEMENT_LATE,
    /** Some of the report could not be understood: read it verbatim. */
    PARTLY_UNREADABLE
}
