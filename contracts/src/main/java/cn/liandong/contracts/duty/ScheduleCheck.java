package cn.liandong.contracts.duty;

/** What a schedule is checked for: each warns, and none blocks. */
public enum ScheduleCheck {
    /** Nobody is rostered. */
    UNFILLED,
    /** Fewer people than {@link DutyRule#minimum()}. */
    TOO_FEW,
    /** One person sits at two posts at once. */
    TWO_POSTS,
    /** An organization has a duty officer and no duty leader (Order 708 art. 14, U). */
    NO_LEADER,
    /** Nobody knows how to reach the person on any channel. */
    UNREACHABLE,
    /** Less than {@link DutyLimits#restBetween()} between two shifts. */
    SHORT_REST,
    /** More than {@link DutyLimits#overtimeHoursAMonth()}. */
    OVERTIME,
    /** A week without {@link DutyLimits#restAWeek()}. */
    NO_REST_DAY,
    /** Somebody is rostered who is on leave then. */
    ON_LEAVE,
    /** Somebody sits there without a qualification that {@link DutyRule#qualifications()} names. */
    UNQUALIFIED
}
