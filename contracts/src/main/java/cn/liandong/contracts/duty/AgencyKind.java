package cn.liandong.contracts.duty;

/** The agencies of a county that act together 联动部门. */
public enum AgencyKind {
    EMERGENCY_MANAGEMENT,
    FIRE_AND_RESCUE,
    POLICE,
    ECOLOGY,
    HEALTH,
    MARKET_SUPERVISION,
    TRANSPORT,
    COMMERCE
}
