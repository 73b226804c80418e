package cn.liandong.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A member of a family whose JSON names its type. The type is a property like any other, so that it is written even where
 * the family was lost on the way (in a `List` of a generic record), and so that an unrecognized one keeps its own.
 */
@JsonPropertyOrder("type")
public interface Typed {

    /** The word that stands in `type`: the record's simple name, or what a newer version wrote. */
    @JsonProperty("type")
    default String type() {
        return getClass().getSimpleName();
    }

    /** The word in `type`; empty where there is none. */
    static String typeOf(Map<String, Object> json) {
        return json.get("type") instanceof String type ? type : "";
    }

    /** All fields but `type`, in the order they came. */
    static Map<String, Object> fieldsOf(Map<String, Object> json) {
        var fields = new LinkedHashMap<>(json);
        fields.remove("type");
        return Collections.unmodifiableMap(fields);
    }
}
