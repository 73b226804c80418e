package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one statutory clock 法定时限 of one incident. */
@Recurring
public record ClockId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClockId {
        Ids.require("ClockId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
