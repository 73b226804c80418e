package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a point where people are, such as a school. */
@Recurring
public record PointId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PointId {
        Ids.require("PointId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
