package cn.liandong.console.directories;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of a file.
 *
 * @param place where it stands, for people
 * @param fields by name; a field that is not there says nothing, one that is null says that there is none
 */
record DirectoryRow(DirectoryKind kind, String place, ObjectNode fields) {
    /** Empty where it has none. */
    String id() {
        return text("id");
    }

    /** Empty where there is none. */
    String text(String field) {
        var value = value(field);
        return value == null ? "" : value.asString("");
    }

    /** Null where there is none. */
    @Nullable
    JsonNode value(String field) {
        var value = fields.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
