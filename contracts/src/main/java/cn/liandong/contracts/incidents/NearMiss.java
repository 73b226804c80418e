package cn.liandong.contracts.incidents;

/** What makes a larger near-miss 较大涉险, which is reportable without deaths (安监总厅统计〔2009〕119号). */
public enum NearMiss {
    /** 10 people or more in danger. */
    PEOPLE_AT_RISK,
    /** 3 people or more trapped or missing. */
    TRAPPED_OR_MISSING,
    /** 500 people or more moved away. */
    EVACUATED,
    /** 10 people or more in hospital for observation. */
    UNDER_OBSERVATION,
    SERIOUS_POLLUTION,
    KEY_FACILITY_THREATENED
}
