package cn.liandong.contracts.duty;

/** What kind of day a date is, by the week and the yearly arrangement of holidays. */
public enum DayKind {
    /** 工作日: a weekday that is no holiday, or a weekend day that is worked instead 调休. */
    WORKDAY,
    /** 休息日: Saturday, Sunday, or a weekday that an arrangement gives off beside a holiday. */
    REST_DAY,
    /** 法定节假日: a day of a public holiday. */
    HOLIDAY
}
