package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A town's division code: the six digits of its county and three of its own (GB/T 2260 and the statistical code), such as 420583104. */
@Recurring
public record TownCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TownCode {
        Ids.require("TownCode", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
