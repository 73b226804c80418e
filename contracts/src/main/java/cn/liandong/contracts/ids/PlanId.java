package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an escalation plan. */
@Recurring
public record PlanId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        Ids.require("PlanId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
