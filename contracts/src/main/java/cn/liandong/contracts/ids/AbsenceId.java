package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an absence that was filed; unique in its jurisdiction. */
public record AbsenceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AbsenceId {
        Ids.require("AbsenceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
