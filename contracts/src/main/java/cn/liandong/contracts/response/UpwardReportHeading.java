package cn.liandong.contracts.response;

/** The headings of the official form, in its order (Order 493 art. 12, and county guides). */
public enum UpwardReportHeading {
    /** 信息来源: who told the city, and when it was received. */
    SOURCE,
    /** 发生时间. */
    OCCURRED,
    /** 发生地点. */
    PLACE,
    /** 事发单位概况. */
    UNIT_PROFILE,
    /** 事件性质和简要经过. */
    COURSE,
    /** 伤亡和失联情况. */
    CASUALTIES,
    /** 影响范围. */
    EXTENT,
    /** 直接经济损失初步估计. */
    LOSS,
    /** 已采取的措施. */
    MEASURES,
    /** 领导到位情况. */
    LEADERS,
    /** 发展趋势. */
    TREND,
    /** 其他. */
    OTHER
}
