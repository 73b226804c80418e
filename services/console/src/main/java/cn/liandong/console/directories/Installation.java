package cn.liandong.console.directories;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A city's files leave some addresses to the installation; whoever imports such a file leaves them as they are. */
final class Installation {
    private Installation() {}

    /** The field as it is written: an address that is the installation's is the one that stands there in its place. */
    static JsonNode kept(Map.Entry<String, JsonNode> field, @Nullable ObjectNode stands) {
        if (stands == null || !field.getKey().equals("contacts")) {
            return field.getValue();
        }
        var kept = Shapes.JSON.arrayNode();
        for (var contact : field.getValue()) {
            kept.add(
                    contact.path("address").asString("").equals(ContactsShape.INSTALLATIONS)
                            ? standing(contact, stands)
                            : contact);
        }
        return kept;
    }

    private static JsonNode standing(JsonNode contact, ObjectNode stands) {
        return stands.path("contacts")
                .valueStream()
                .filter(one -> one.path("channel").equals(contact.path("channel")))
                .findFirst()
                .orElse(contact);
    }
}
