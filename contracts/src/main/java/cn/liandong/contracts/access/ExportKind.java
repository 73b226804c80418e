package cn.liandong.contracts.access;

/** What is taken out as a file. */
public enum ExportKind {
    /** The directory 通讯录. */
    DIRECTORY,
    /** A month 月度值班表. */
    SCHEDULE,
    /** A shift's duty log 值班日志. */
    DUTY_LOG,
    /** What came of spot checks 抽查点名. */
    SPOT_CHECKS,
    /** The sheet for the night when everything is down 应急纸. */
    EMERGENCY_SHEET,
    /** How drills went 演练评估总结, and who owes one; the call says which. */
    DRILLS
}
