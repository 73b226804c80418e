package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one code that was sent to a contact; it tells nothing of the code. */
public record ContactCodeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactCodeId {
        Ids.require("ContactCodeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
