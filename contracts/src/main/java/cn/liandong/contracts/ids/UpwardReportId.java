package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one upward report 信息报送: what the city writes to the tier above, not what it was told. */
@Recurring
public record UpwardReportId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UpwardReportId {
        Ids.require("UpwardReportId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
