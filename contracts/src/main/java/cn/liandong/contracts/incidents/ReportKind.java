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
    SUPPLEMENTARY,
    /** 撤回: who told it takes it back (CAP `Cancel`). That ends no incident: a person decides what it means. */
    WITHDRAWAL,
    /** 仅存档: kept for who sent it and never acted on: a draft, or a receipt for a message (CAP `Draft`, `Ack`, `Error`). */
    KEPT_ONLY
}
