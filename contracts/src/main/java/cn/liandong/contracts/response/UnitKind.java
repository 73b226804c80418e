package cn.liandong.contracts.response;

/** What kind of unit it is (NIMS resource kind; the list is the county's own). */
public enum UnitKind {
    /** Fire engine with its crew 消防车. */
    FIRE_ENGINE,
    /** Rescue team 抢险救援队. */
    RESCUE_TEAM,
    /** Team for hazardous chemicals 危化品处置队. */
    CHEMICAL_TEAM,
    /** Ambulance 救护车. */
    AMBULANCE,
    /** Police patrol 巡逻警力. */
    PATROL,
    /** Team that measures air and water 环境监测队. */
    MONITORING_TEAM,
    /** Sprinkler or sanitation truck 环卫洒水车. */
    SANITATION_TRUCK,
    /** Crew that shuts off and mends gas, power or water 抢修队. */
    REPAIR_CREW,
    /** Boat with its crew 冲锋舟. */
    BOAT
}
