package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one request for mutual aid 增援. */
@Recurring
public record AidId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AidId {
        Ids.require("AidId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
