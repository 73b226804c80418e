package cn.liandong.contracts.incidents;

/** What a report changed of a situation. */
public enum SituationChange {
    /** Another category, or one where none was known. */
    CATEGORY,
    /** More people harmed than before, in any of the counts. */
    MORE_CASUALTIES,
    /** Fewer people harmed than before, in any of the counts. */
    FEWER_CASUALTIES,
    /** A count that nobody knew, and that is zero: nobody more is harmed. */
    CASUALTIES_KNOWN,
    /** Another substance than before, or one more that it may be. */
    OTHER_SUBSTANCE,
    /** A substance where none was known, or more of the same. */
    SUBSTANCE_KNOWN,
    /** A place at least 500 m away from where it was. */
    PLACE_MOVED,
    /** The place better known. */
    PLACE_KNOWN,
    /** Another wind. */
    WIND,
    /** What is lost or threatened. */
    EXTENT,
    /** When it happened. */
    OCCURRED_AT
}
