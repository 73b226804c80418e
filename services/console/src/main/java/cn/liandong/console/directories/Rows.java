package cn.liandong.console.directories;

import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the directory as rows, each written the same way whoever wrote it. */
final class Rows {
    private static final int REVISION_DIGITS = 12;

    private Rows() {}

    /** The fields that have a value, in the order of the kind. */
    static ObjectNode canonical(DirectoryKind kind, Object value) {
        ObjectNode tree = Json.mapper().valueToTree(value);
        var fields = Shapes.JSON.objectNode();
        for (var field : kind.fields()) {
            var stands = tree.get(field.name());
            if (field.isImported() && stands != null && !isNothing(field, stands)) {
                fields.set(field.name(), stands);
            }
        }
        // Since when a contact is there, and whether it was verified, is the directory's own to say.
        fields.path("contacts").forEach(contact -> ((ObjectNode) contact).remove(List.of("since", "verified")));
        return fields;
    }

    /** Without qualifications a row is what it was before there were any. */
    private static boolean isNothing(DirectoryField field, JsonNode value) {
        return value.isNull() || (field.shape() == QualificationsShape.QUALIFICATIONS && value.isEmpty());
    }

    /** The same as long as nothing in the row changes. */
    static String revision(ObjectNode canonical) {
        return Hashes.hex(Hashes.sha256(canonical.toString().getBytes(StandardCharsets.UTF_8)))
                .substring(0, REVISION_DIGITS);
    }

    /** As it is exported. */
    static DirectoryRow exported(DirectoryKind kind, Object value) {
        var fields = canonical(kind, value);
        var revision = revision(fields);
        return new DirectoryRow(kind, "", fields.put("revision", revision));
    }
}
