package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a warning of sensors. */
@Recurring
public record WarningId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WarningId {
        Ids.require("WarningId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
