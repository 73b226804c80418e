package cn.liandong.dispatch.units;

import static cn.liandong.contracts.response.Capability.CHEMICAL_HANDLING;
import static cn.liandong.contracts.response.Capability.ENVIRONMENT_MONITORING;
import static cn.liandong.contracts.response.Capability.EVACUATION;
import static cn.liandong.contracts.response.Capability.FIREFIGHTING;
import static cn.liandong.contracts.response.Capability.FIRST_AID;
import static cn.liandong.contracts.response.Capability.SEARCH_AND_RESCUE;
import static cn.liandong.contracts.response.Capability.TRAFFIC_CONTROL;
import static cn.liandong.contracts.response.Capability.UTILITY_REPAIR;
import static cn.liandong.contracts.response.Capability.WATER_RESCUE;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.response.Capability;
import java.util.List;

/** What a category usually needs, where nobody said it. Ours, and no standard's: a proposal, which an officer may change. */
public final class UsualNeeds {
    private UsualNeeds() {}

    public static List<Capability> of(Category category) {
        return switch (category) {
            case HAZARDOUS_CHEMICAL_LEAK -> List.of(CHEMICAL_HANDLING, FIRST_AID, EVACUATION);
            case FIRE -> List.of(FIREFIGHTING, FIRST_AID);
            case EXPLOSION -> List.of(FIREFIGHTING, SEARCH_AND_RESCUE, FIRST_AID);
            case POISONING -> List.of(FIRST_AID, CHEMICAL_HANDLING);
            case GAS_PIPELINE_LEAK -> List.of(UTILITY_REPAIR, FIREFIGHTING, EVACUATION);
            case WORK_ACCIDENT -> List.of(SEARCH_AND_RESCUE, FIRST_AID);
            case ROAD_TRAFFIC_ACCIDENT -> List.of(TRAFFIC_CONTROL, FIRST_AID, SEARCH_AND_RESCUE);
            case WATERWAY_ACCIDENT -> List.of(WATER_RESCUE, FIRST_AID);
            case SPECIAL_EQUIPMENT_ACCIDENT, NATURAL_DISASTER -> List.of(SEARCH_AND_RESCUE, FIRST_AID);
            case FOOD_SAFETY, PUBLIC_HEALTH -> List.of(FIRST_AID);
            case ENVIRONMENTAL_POLLUTION -> List.of(ENVIRONMENT_MONITORING, CHEMICAL_HANDLING);
            case CROWD_EMERGENCY -> List.of(EVACUATION, TRAFFIC_CONTROL);
            case MARKET_SUPPLY -> List.of(TRAFFIC_CONTROL);
            case UNKNOWN -> List.of(FIREFIGHTING, FIRST_AID);
        };
    }
}
