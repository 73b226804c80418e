package cn.liandong.contracts.response;

/** Who reports upward, or is reported to 报送方 (Order 493 art. 9 to 11). */
public enum ReportingParty {
    /** Whose site it is. */
    ENTERPRISE,
    /** The town of the place. */
    TOWN,
    /** The county-level city. */
    CITY,
    PREFECTURE,
    PROVINCE,
    STATE_COUNCIL
}
