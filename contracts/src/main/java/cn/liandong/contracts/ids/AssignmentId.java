package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one unit's assignment to one incident. */
@Recurring
public record AssignmentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssignmentId {
        Ids.require("AssignmentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
