package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a calendar that somebody subscribes to; unique in its jurisdiction. */
public record CalendarId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarId {
        Ids.require("CalendarId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
