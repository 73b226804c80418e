package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a report: jurisdiction, hash of caller and key, hash of the body, so that any instance can find it again. */
@Recurring
public record ReportId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        Ids.require("ReportId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
