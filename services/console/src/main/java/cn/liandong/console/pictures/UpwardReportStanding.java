package cn.liandong.console.pictures;

/** Where an upward report stands; the last is an end, and one that was sent may be sent to others too. */
public enum UpwardReportStanding {
    DRAFT,
    RETURNED,
    SUBMITTED,
    SIGNED_OFF,
    SENT,
    DISCARDED
}
