package cn.liandong.contracts.incidents;

import cn.liandong.contracts.duty.AgencyKind;
import java.util.List;

/** What kind of incident 类别, and the agencies that lead it. A closed list and UNKNOWN; the tree of GB/T 35561 comes as data. */
public enum Category {
    HAZARDOUS_CHEMICAL_LEAK(AgencyKind.EMERGENCY_MANAGEMENT),
    FIRE(AgencyKind.FIRE_AND_RESCUE),
    EXPLOSION(AgencyKind.EMERGENCY_MANAGEMENT, AgencyKind.FIRE_AND_RESCUE),
    POISONING(AgencyKind.EMERGENCY_MANAGEMENT, AgencyKind.HEALTH),
    GAS_PIPELINE_LEAK(AgencyKind.EMERGENCY_MANAGEMENT),
    WORK_ACCIDENT(AgencyKind.EMERGENCY_MANAGEMENT),
    ROAD_TRAFFIC_ACCIDENT(AgencyKind.POLICE),
    WATERWAY_ACCIDENT(AgencyKind.TRANSPORT),
    SPECIAL_EQUIPMENT_ACCIDENT(AgencyKind.MARKET_SUPERVISION),
    FOOD_SAFETY(AgencyKind.MARKET_SUPERVISION),
    PUBLIC_HEALTH(AgencyKind.HEALTH),
    ENVIRONMENTAL_POLLUTION(AgencyKind.ECOLOGY),
    NATURAL_DISASTER(AgencyKind.EMERGENCY_MANAGEMENT),
    CROWD_EMERGENCY(AgencyKind.POLICE),
    MARKET_SUPPLY(AgencyKind.COMMERCE),
    /** Nobody could tell yet. */
    UNKNOWN(AgencyKind.EMERGENCY_MANAGEMENT, AgencyKind.FIRE_AND_RESCUE);

    /** Made by List.of, so it never changes; the checker knows only Guava's types. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<AgencyKind> leads;

    Category(AgencyKind... leads) {
        this.leads = List.of(leads);
    }

    /** The agencies that lead this category; never empty. */
    public List<AgencyKind> leads() {
        return leads;
    }
}
