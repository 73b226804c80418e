package cn.liandong.contracts.incidents;

/** How far an incident is, as far as reports are concerned. */
public enum IncidentStage {
    OPEN,
    /** 结案. */
    CLOSED,
    /** 归档: followed up no more. */
    ARCHIVED
}
