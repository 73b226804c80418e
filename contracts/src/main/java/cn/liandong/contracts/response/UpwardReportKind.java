package cn.liandong.contracts.response;

/** Which of an incident's upward reports it is; county practice, after Order 493 art. 9 to 13. */
public enum UpwardReportKind {
    /** 快报: the first, with what is known; the rest is added later. */
    INITIAL,
    /** 续报: any that comes before the final one. */
    FOLLOW_UP,
    /** 终报: no follow-up comes after it. */
    FINAL,
    /** 补报: casualties that changed after the final one. */
    SUPPLEMENTARY
}
