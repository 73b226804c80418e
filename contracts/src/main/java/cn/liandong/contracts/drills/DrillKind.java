package cn.liandong.contracts.drills;

/** How a drill is held 演练形式 (AQ/T 9007-2019 (U)). */
public enum DrillKind {
    /** At a table: people say what they would do. */
    TABLETOP,
    /** For real: people and units act. */
    LIVE
}
