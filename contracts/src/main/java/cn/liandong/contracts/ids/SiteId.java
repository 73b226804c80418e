package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a site of an enterprise. */
@Recurring
public record SiteId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteId {
        Ids.require("SiteId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
