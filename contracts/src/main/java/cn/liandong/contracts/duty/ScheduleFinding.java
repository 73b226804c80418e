package cn.liandong.contracts.duty;

/** How many warnings a check of a schedule had; at least one. */
public record ScheduleFinding(ScheduleCheck check, int warnings) {}
