package cn.liandong.standalone.cities;

import cn.liandong.runtime.serde.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a row's record of its tree: the fields are checked here, the values by Jackson and the records themselves. */
final class RowReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final YamlFile file;

    RowReader(YamlFile file) {
        this.file = file;
    }

    <T extends Record> T read(Node row, Class<T> type) {
        checkFields(row, type);
        try {
            return Json.mapper().treeToValue(json(row), type);
        } catch (JacksonException wrong) {
            throw file.bad(whereOf(row, wrong), what(wrong));
        }
    }

    private void checkFields(Node node, Type type) {
        if (type instanceof ParameterizedType list && node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> checkFields(element, list.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> record && isRow(record)) {
            if (!(node instanceof MappingNode mapping)) {
                throw file.bad(node, "expected a row with the fields " + names(record));
            }
            checkFields(mapping, record);
        }
    }

    private void checkFields(MappingNode row, Class<?> record) {
        var seen = new HashSet<String>();
        for (NodeTuple field : row.getValue()) {
            var name = YamlFile.text(field.getKeyNode());
            var component = components(record)
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            file.bad(field.getKeyNode(), "unknown field '" + name + "', expected " + names(record)));
            if (!seen.add(component.getName())) {
                throw file.bad(field.getKeyNode(), "'" + name + "' stands there twice");
            }
            if (isNull(field.getValueNode()) && !mayBeMissing(component)) {
                throw file.bad(field.getKeyNode(), "'" + name + "' is empty");
            }
            checkFields(field.getValueNode(), component.getGenericType());
        }
        components(record)
                .filter(each -> !seen.contains(each.getName()) && !mayBeMissing(each))
                .findFirst()
                .ifPresent(missing -> {
                    throw file.bad(row, "'" + missing.getName() + "' is missing; a row has " + names(record));
                });
    }

    /** Ids are records too, but stand in a row as plain text. */
    private static boolean isRow(Class<?> type) {
        return type.isRecord() && !type.getPackageName().endsWith(".ids");
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String names(Class<?> record) {
        return components(record)
                .map(each -> each.getName() + (mayBeMissing(each) ? " (or none)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var object = JSON.objectNode();
                mapping.getValue()
                        .forEach(field -> object.set(
                                String.valueOf(YamlFile.text(field.getKeyNode())), json(field.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(json(element)));
                yield array;
            }
            case ScalarNode scalar -> isNull(scalar) ? JSON.nullNode() : JSON.stringNode(scalar.getValue());
            default -> throw new IllegalStateException("a composed tree has no " + node.getNodeId());
        };
    }

    private static Node whereOf(Node row, JacksonException wrong) {
        var at = row;
        for (var step : wrong.getPath()) {
            if (at instanceof MappingNode mapping) {
                for (var field : mapping.getValue()) {
                    if (String.valueOf(step.getPropertyName()).equals(YamlFile.text(field.getKeyNode()))) {
                        at = field.getValueNode();
                    }
                }
            } else if (at instanceof SequenceNode sequence
                    && step.getIndex() >= 0
                    && step.getIndex() < sequence.getValue().size()) {
                at = sequence.getValue().get(step.getIndex());
            }
        }
        return at;
    }

    private static String what(JacksonException wrong) {
        var field = wrong.getPath().isEmpty()
                ? "the row"
                : "'"
                        + wrong.getPath().stream()
                                .map(step -> step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                                .collect(Collectors.joining())
                                .substring(1)
                        + "'";
        if (wrong instanceof InvalidFormatException format) {
            return field + " is '" + format.getValue() + "', expected " + expected(format.getTargetType());
        }
        // The records say themselves what they expect.
        if (wrong.getCause() instanceof IllegalArgumentException refused) {
            return field + ": " + refused.getMessage();
        }
        return wrong instanceof MismatchedInputException mismatched
                ? field + " is of another shape, expected " + expected(mismatched.getTargetType())
                : field + " cannot be read: " + wrong.getOriginalMessage();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-01-31";
            case "LocalTime" -> "a time such as 08:00";
            case "int", "Integer" -> "a whole number";
            case "double", "Double" -> "a number";
            case "List", "ArrayList" -> "a list";
            default -> "text";
        };
    }
}
