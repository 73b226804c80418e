package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Stands for an API key or a sign-in; its hash lies in the topic `credentials`. */
public record CredentialId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialId {
        Ids.require("CredentialId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
