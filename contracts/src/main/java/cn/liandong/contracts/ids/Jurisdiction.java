package cn.liandong.contracts.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whose matter it is: the six-digit division code of a county or county-level city, such as 420583 (GB/T 2260). */
public record Jurisdiction(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Jurisdiction {
        if (value.length() != 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a jurisdiction is a six-digit county code such as 420583, not '"
                    + value.substring(0, Math.min(20, value.length())) + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
