package cn.liandong.contracts.response;

/** What a unit can do 处置能力 (NIMS resource typing; the list is the county's own). */
public enum Capability {
    FIREFIGHTING,
    /** Stop, contain and take up hazardous chemicals. */
    CHEMICAL_HANDLING,
    SEARCH_AND_RESCUE,
    FIRST_AID,
    PATIENT_TRANSPORT,
    ENVIRONMENT_MONITORING,
    TRAFFIC_CONTROL,
    EVACUATION,
    WATER_SUPPLY,
    WATER_RESCUE,
    UTILITY_REPAIR
}
