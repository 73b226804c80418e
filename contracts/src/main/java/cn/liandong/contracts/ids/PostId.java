package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a post: a chair that must never be empty. */
@Recurring
public record PostId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {
        Ids.require("PostId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
