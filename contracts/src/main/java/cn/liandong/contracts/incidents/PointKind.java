package cn.liandong.contracts.incidents;

/** What a point is, and so who has to be warned there. */
public enum PointKind {
    SCHOOL,
    HOSPITAL,
    /** Where old people live. */
    CARE_HOME,
    VILLAGE,
    MARKET,
    WATER_INTAKE,
    /** Another enterprise's site, as it is registered: no point is registered as one. */
    SITE,
    OTHER
}
