package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a leave that was filed; unique in its jurisdiction. */
public record LeaveId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaveId {
        Ids.require("LeaveId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
