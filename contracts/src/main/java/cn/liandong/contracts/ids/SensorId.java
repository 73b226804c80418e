package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a sensor, within its organization and installation; a trial key's own begin with `test:`. */
@Recurring
public record SensorId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SensorId {
        Ids.require("SensorId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
