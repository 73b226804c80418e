package cn.liandong.contracts.incidents;

/** Which figure decides the grade (Order 493 art. 3). */
public enum GradeCriterion {
    DEATHS,
    /** Serious injuries; acute poisoning counts as one. */
    SERIOUS_INJURIES,
    DIRECT_LOSS
}
