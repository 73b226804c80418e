package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a unit: a team or vehicle. */
@Recurring
public record UnitId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Ids.require("UnitId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
