package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a spot check of one post; unique in its jurisdiction. */
public record SpotCheckId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpotCheckId {
        Ids.require("SpotCheckId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
