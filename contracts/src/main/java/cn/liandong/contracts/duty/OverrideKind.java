package cn.liandong.contracts.duty;

/** What an override does. */
public enum OverrideKind {
    /** Others take the whole chair, whoever was to sit there. */
    COVER,
    /** Others take the place of those who leave, where they were to sit there. */
    REPLACE,
    /** More people come. */
    ADD,
    /** Some leave, and nobody comes for them. */
    REMOVE
}
