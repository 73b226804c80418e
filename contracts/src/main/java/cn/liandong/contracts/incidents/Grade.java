package cn.liandong.contracts.incidents;

/** The accident grade 事故等级, from casualties and loss (Order 493 art. 3); the lowest first. */
public enum Grade {
    /** Nobody has told enough to say. */
    UNKNOWN,
    /** 一般. */
    ORDINARY,
    /** 较大. */
    LARGER,
    /** 重大. */
    MAJOR,
    /** 特别重大. */
    PARTICULARLY_MAJOR
}
