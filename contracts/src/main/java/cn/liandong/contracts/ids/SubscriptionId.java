package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one browser's push subscription; it tells nothing of what the browser is called by. */
public record SubscriptionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubscriptionId {
        Ids.require("SubscriptionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
