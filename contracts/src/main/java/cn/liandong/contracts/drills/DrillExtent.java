package cn.liandong.contracts.drills;

/** What a drill tries 演练内容 (AQ/T 9007-2019 (U)). */
public enum DrillExtent {
    /** One function of the plan. */
    SINGLE,
    /** The plan as a whole. */
    COMPREHENSIVE
}
