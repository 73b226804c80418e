package cn.liandong.contracts.incidents;

/** What nobody told, so that the worst was taken. */
public enum ZoneAssumption {
    /** Whether the spill is small: taken as large. */
    SPILL_SIZE,
    /** What it is in: the container with the largest distances was taken. */
    CONTAINER,
    /** How strong the wind is: the row with the largest distances was taken. */
    WIND_SPEED,
    /** Where the wind comes from: the protective zone is a circle. */
    WIND_DIRECTION,
    /** Which of several substances it is: the largest distances were taken. */
    SUBSTANCE,
    /** How much the tank holds that may burst in the fire: the largest was taken. */
    TANK_CAPACITY
}
