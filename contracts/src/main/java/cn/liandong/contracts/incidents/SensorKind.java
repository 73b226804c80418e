package cn.liandong.contracts.incidents;

/** What a sensor measures, and what kind of incident its red signal opens. */
public enum SensorKind {
    COMBUSTIBLE_GAS(Category.HAZARDOUS_CHEMICAL_LEAK),
    TOXIC_GAS(Category.HAZARDOUS_CHEMICAL_LEAK),
    SMOKE(Category.FIRE),
    /** Too hot may be a fire or a runaway reaction, and too full a leak: nobody could tell yet. */
    TEMPERATURE(Category.UNKNOWN),
    PRESSURE(Category.UNKNOWN),
    LEVEL(Category.UNKNOWN),
    OTHER(Category.UNKNOWN);

    private final Category category;

    SensorKind(Category category) {
        this.category = category;
    }

    /** Of the incident that a red signal opens. */
    public Category category() {
        return category;
    }
}
