package cn.liandong.drills.scenarios;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A tree of YAML as one of JSON. */
final class Trees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** YAML has more ways to write a number, such as 1_000 or 1:30; in JSON these are text. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Trees() {}

    /** Each scalar as what it looks like: what an edge gets. */
    static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var object = JSON.objectNode();
                mapping.getValue()
                        .forEach(field -> object.set(
                                String.valueOf(Document.text(field.getKeyNode())), json(field.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(json(element)));
                yield array;
            }
            case ScalarNode scalar -> json(scalar);
            default -> throw new IllegalStateException("a composed tree has no " + node.getNodeId());
        };
    }

    private static JsonNode json(ScalarNode scalar) {
        var text = scalar.getValue();
        if (Document.isNull(scalar)) {
            return JSON.nullNode();
        } else if (scalar.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        } else if (scalar.getTag().equals(Tag.INT) && NUMBER.matcher(text).matches()) {
            return JSON.numberNode(new BigInteger(text));
        } else if (scalar.getTag().equals(Tag.FLOAT) && NUMBER.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.stringNode(text);
    }
}
