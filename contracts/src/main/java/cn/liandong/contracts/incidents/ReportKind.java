package cn.liandong.contracts.incidents;

/** Where a report stands among those of one happening. */
public enum ReportKind {
    /** 首报. */
    INITIAL,
    /** 续报, numbered. */
    FOLLOW_UP,
    /** 终报. */
    FINAL,
    /** 补报: casualties that changed afterwards, within 30 days, or 7 of road traffic and fire. */
    SUPPLEMENTARY
}
