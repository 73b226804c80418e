package cn.liandong.drills.scenarios;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.serde.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A file's rows as the records that they are read into: the fields are checked here, the values by Jackson and the records. */
final class Rows {
    static final String JURISDICTION = "jurisdiction";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Document document;

    Rows(Document document) {
        this.document = document;
    }

    /** The first field: a file that lies in another city's folder by mistake is seen at once. */
    Jurisdiction jurisdiction(MappingNode root) {
        var first = root.getValue().isEmpty() ? null : root.getValue().getFirst();
        if (first == null || !JURISDICTION.equals(Document.text(first.getKeyNode()))) {
            throw document.bad(root, "the first field must be '" + JURISDICTION + "', such as \"420583\"");
        }
        try {
            return new Jurisdiction(String.valueOf(Document.text(first.getValueNode())));
        } catch (IllegalArgumentException refused) {
            throw document.bad(first.getValueNode(), "'" + JURISDICTION + "': " + refused.getMessage());
        }
    }

    /** The name of a field of this mapping, where it stands; null where it does not. */
    static @Nullable Node find(MappingNode root, String field) {
        return root.getValue().stream()
                .map(each -> each.getKeyNode())
                .filter(key -> field.equals(Document.text(key)))
                .findFirst()
                .orElse(null);
    }

    /** All fields of a file behind its jurisdiction. */
    <T> T read(MappingNode root, Class<T> record) {
        var fields = new MappingNode(
                root.getTag(),
                true,
                root.getValue().subList(1, root.getValue().size()),
                root.getStartMark(),
                root.getEndMark(),
                root.getFlowStyle());
        try {
            return Json.mapper().treeToValue(row(fields, record), record);
        } catch (JacksonException wrong) {
            throw document.bad(Faults.whereOf(fields, wrong), Faults.what(wrong));
        }
    }

    private JsonNode value(Node node, Type type) {
        if (type instanceof ParameterizedType list) {
            if (!(node instanceof SequenceNode sequence)) {
                throw document.bad(node, "expected a list");
            }
            var array = JSON.arrayNode();
            sequence.getValue().forEach(element -> array.add(value(element, list.getActualTypeArguments()[0])));
            return array;
        } else if (type instanceof Class<?> record && Fields.isRow(record)) {
            return row(node, record);
        } else if (node instanceof ScalarNode scalar) {
            return JSON.stringNode(scalar.getValue());
        }
        throw document.bad(node, "expected one value, and neither a list nor fields");
    }

    private JsonNode row(Node node, Class<?> record) {
        if (!(node instanceof MappingNode mapping)) {
            throw document.bad(node, "expected the fields " + Fields.names(record));
        }
        var row = JSON.objectNode();
        var seen = new HashSet<String>();
        for (var each : mapping.getValue()) {
            var key = each.getKeyNode();
            var field = field(key, record);
            var name = Fields.name(field);
            if (!seen.add(name)) {
                throw document.bad(key, "'" + name + "' stands there twice");
            }
            if (!Document.isNull(each.getValueNode())) {
                row.set(
                        name,
                        Fields.isJson(field)
                                ? text(each.getValueNode())
                                : value(each.getValueNode(), field.getGenericType()));
            } else if (!Fields.mayBeMissing(field)) {
                throw document.bad(key, "'" + name + "' is empty");
            }
        }
        Fields.of(record)
                .filter(field -> !seen.contains(Fields.name(field)) && !Fields.mayBeMissing(field))
                .findFirst()
                .ifPresent(missing -> {
                    throw document.bad(
                            mapping, "'" + Fields.name(missing) + "' is missing; expected " + Fields.names(record));
                });
        return row;
    }

    private RecordComponent field(Node key, Class<?> record) {
        var name = Document.text(key);
        return Fields.of(record)
                .filter(field -> Fields.name(field).equals(name))
                .findFirst()
                .orElseThrow(() -> document.bad(key, "unknown field '" + name + "', expected " + Fields.names(record)));
    }

    private JsonNode text(Node body) {
        if (body instanceof ScalarNode) {
            throw document.bad(body, "'body' is one value, expected fields or a list, as the edge takes them");
        }
        return JSON.stringNode(Trees.json(body).toString());
    }
}
