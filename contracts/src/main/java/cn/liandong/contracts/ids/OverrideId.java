package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an override of a roster, or a swap; unique in its jurisdiction. */
public record OverrideId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OverrideId {
        Ids.require("OverrideId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
