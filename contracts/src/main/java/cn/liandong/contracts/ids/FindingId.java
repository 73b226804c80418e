package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names what a drill has shown and somebody is to mend. */
public record FindingId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        Ids.require("FindingId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
