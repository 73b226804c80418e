package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a scenario. */
public record ScenarioId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioId {
        Ids.require("ScenarioId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
