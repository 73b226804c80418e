package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names what was written into a duty log; unique in its jurisdiction. */
public record NoteId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoteId {
        Ids.require("NoteId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
