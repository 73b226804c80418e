package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the alert of one incident for one post. */
@Recurring
public record AlertId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AlertId {
        Ids.require("AlertId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
