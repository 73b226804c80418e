package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one directive 指令. */
@Recurring
public record DirectiveId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DirectiveId {
        Ids.require("DirectiveId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
