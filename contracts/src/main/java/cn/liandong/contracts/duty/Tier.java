package cn.liandong.contracts.duty;

/** The three tiers 层级; a town and an agency (a department) stand on the same one. */
public enum Tier {
    CITY,
    TOWN,
    AGENCY,
    ENTERPRISE
}
