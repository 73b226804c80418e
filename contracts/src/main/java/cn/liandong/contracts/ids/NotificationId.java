package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one notification to one person on one channel; it stays the same on every attempt. */
@Recurring
public record NotificationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotificationId {
        Ids.require("NotificationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
