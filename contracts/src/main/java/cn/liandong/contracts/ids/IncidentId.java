package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an incident inside the journal; people read its number instead. */
@Recurring
public record IncidentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncidentId {
        Ids.require("IncidentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
