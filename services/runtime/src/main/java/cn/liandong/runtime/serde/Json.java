package cn.liandong.runtime.serde;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper: absent values are left out, unknown fields are passed over, times are ISO-8601. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(PersistentCollections.module())
            .addModule(RecurringValues.module())
            .build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
