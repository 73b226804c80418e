package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a programme of drills. */
public record ProgrammeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {
        Ids.require("ProgrammeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
