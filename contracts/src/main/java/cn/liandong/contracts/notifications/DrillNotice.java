package cn.liandong.contracts.notifications;

/** What of a drill somebody who takes part is told. */
public enum DrillNotice {
    /** It has begun; of one that is not announced nobody is told. */
    STARTED,
    PAUSED,
    RESUMED,
    FINISHED,
    /** An inject: what a caller of the public says, or what is seen on scene. */
    NOTICE,
    /** An inject: answer nothing of the drill. */
    SILENCE,
    /** An inject: a unit has broken down. */
    BREAKDOWN
}
