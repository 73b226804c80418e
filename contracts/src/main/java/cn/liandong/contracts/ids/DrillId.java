package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a drill. */
public record DrillId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DrillId {
        Ids.require("DrillId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
