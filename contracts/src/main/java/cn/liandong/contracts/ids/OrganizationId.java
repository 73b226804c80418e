package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an organization of any tier: the city, a town, an agency, an enterprise. */
@Recurring
public record OrganizationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganizationId {
        Ids.require("OrganizationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
