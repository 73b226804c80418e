package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Stands for a person in every event; the name and the contacts lie in the topic `people` and can be erased there. */
@Recurring
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ids.require("PersonId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
