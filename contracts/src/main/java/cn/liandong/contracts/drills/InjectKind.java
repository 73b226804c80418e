package cn.liandong.contracts.drills;

/** What an inject feeds in, and by which way. */
public enum InjectKind {
    /** `by` reports `body`, by the edge for reports. */
    REPORT,
    /** `body` goes on from the report of the inject `of`: casualties, another wind. */
    FOLLOW_UP,
    /** A sensor of `by` reads `body`, by the edge for signals. */
    SIGNAL,
    /** The director tells `posts` what `text` says: a caller of the public, what they see on scene. */
    NOTICE,
    /** Whoever sits at `posts` is told to answer nothing, until the drill ends or its director says otherwise. */
    SILENCE,
    /** Whoever answers for `unit` is told that it has broken down, as `text` says. */
    BREAKDOWN,
    /** For `seconds` on the wall clock `channel` takes none of the drill's calls; real ones it takes. */
    OUTAGE
}
