package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one row of a city's table of statutory clocks. */
@Recurring
public record ClockRowId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClockRowId {
        Ids.require("ClockRowId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
