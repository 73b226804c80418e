package cn.liandong.contracts.drills;

/** How far a drill is. */
public enum DrillPhase {
    SCHEDULED,
    RUNNING,
    /** Its clock stands still, and nobody is called for it. */
    PAUSED,
    FINISHED,
    /** Taken off before it began. */
    CANCELLED
}
