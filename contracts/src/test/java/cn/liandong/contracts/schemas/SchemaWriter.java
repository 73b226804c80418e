package cn.liandong.contracts.schemas;

import cn.liandong.contracts.ContractJson;
import cn.liandong.contracts.Families;
import cn.liandong.contracts.Families.Family;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema (2020-12) from the records. A component is required unless it is {@code @Nullable}; more fields are
 * always allowed, because a newer version may write them.
 */
final class SchemaWriter {
    static final String ID_PATTERN = "^[A-Za-z0-9._:/-]{1,200}$";
    static final String JURISDICTION_PATTERN = "^[0-9]{6}$";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode definitions = NODES.objectNode();
    private final Map<String, Class<?>> defined = new HashMap<>();

    private SchemaWriter() {}

    /** Of a family: one of its members, told apart by {@code type}. */
    static String write(Family family) {
        var writer = new SchemaWriter();
        var oneOf = NODES.arrayNode();
        family.members().forEach(member -> oneOf.add(writer.reference(member)));
        writer.definitions.set(family.type().getSimpleName(), NODES.objectNode().set("oneOf", oneOf));
        return writer.finish(family.topic(), family.type());
    }

    /** Of a topic whose records are all of one type. */
    static String write(String name, Class<?> type) {
        var writer = new SchemaWriter();
        writer.reference(type);
        return writer.finish(name, type);
    }

    /** Everything is a definition, the whole too, so that an API file can refer to each by its name. */
    private String finish(String name, Class<?> type) {
        var root = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:liandong:schemas:" + name)
                .put("$ref", "#/$defs/" + type.getSimpleName());
        var sorted = root.putObject("$defs");
        definitions.propertyNames().stream().sorted().forEach(each -> sorted.set(each, definitions.get(each)));
        return ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                NODES.objectNode().put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class -> map(map);
            // The event or command in a frame: which one, the topic says.
            case TypeVariable<?> _ -> {
                var typed = NODES.objectNode().put("type", "object");
                typed.putArray("required").add("type");
                typed.putObject("properties").set("type", string());
                yield typed;
            }
            case Class<?> plain -> of(plain);
            default -> throw new IllegalArgumentException("there is no schema for " + type + ": add its case here");
        };
    }

    private ObjectNode of(Class<?> type) {
        if (type == String.class) {
            return string();
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return NODES.objectNode().put("type", "integer");
        } else if (type == double.class || type == Double.class) {
            return NODES.objectNode().put("type", "number");
        } else if (type == boolean.class || type == Boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        } else if (type == Instant.class) {
            return string().put("format", "date-time");
        } else if (type == LocalDate.class) {
            return string().put("format", "date");
        } else if (type == YearMonth.class) {
            return string().put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        } else if (type == LocalTime.class) {
            // The format `time` of JSON Schema has an offset; a local time has none.
            return string().put("pattern", "^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$");
        } else if (type.isRecord() || type.isEnum()) {
            return reference(type);
        }
        throw new IllegalArgumentException("there is no schema for " + type + ": add its case here");
    }

    private ObjectNode map(ParameterizedType map) {
        var schema = NODES.objectNode().put("type", "object");
        if (map.getActualTypeArguments()[0] != String.class) {
            schema.set("propertyNames", of(map.getActualTypeArguments()[0]));
        }
        return schema.set("additionalProperties", of(map.getActualTypeArguments()[1]));
    }

    private ObjectNode reference(Class<?> type) {
        String name = nameOf(type);
        var before = defined.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException(before + " and " + type + " would both be called " + name);
        }
        if (before == null) {
            definitions.set(name, define(type));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode define(Class<?> type) {
        if (type.isEnum()) {
            var schema = string();
            var values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(value -> values.add(((Enum<?>) value).name()));
            return schema;
        } else if (type == Position.class) {
            return position();
        } else if (type.getSimpleName().equals("Unrecognized")) {
            return unrecognized(type);
        } else if (isId(type)) {
            return string().put("pattern", type == Jurisdiction.class ? JURISDICTION_PATTERN : ID_PATTERN);
        }
        return record(type);
    }

    private ObjectNode record(Class<?> type) {
        var schema = NODES.objectNode().put("type", "object");
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        if (Typed.class.isAssignableFrom(type)) {
            required.add("type");
            properties.putObject("type").put("const", type.getSimpleName());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
            properties.set(component.getName(), of(component.getGenericType()));
        }
        return schema;
    }

    /** Anything that names another type: written by a newer version. */
    private static ObjectNode unrecognized(Class<?> type) {
        var schema = NODES.objectNode().put("type", "object");
        schema.putArray("required").add("type");
        var known = schema.putObject("properties")
                .putObject("type")
                .put("type", "string")
                .putObject("not")
                .putArray("enum");
        Families.records(type.getEnclosingClass())
                .filter(member -> member != type)
                .forEach(member -> known.add(member.getSimpleName()));
        return schema;
    }

    /** A number in a plain topic, an object in a journal. */
    private static ObjectNode position() {
        var schema = NODES.objectNode();
        var oneOf = schema.putArray("oneOf");
        oneOf.addObject().put("type", "integer").put("minimum", 0);
        var journal = oneOf.addObject().put("type", "object");
        journal.putArray("required").add("offset").add("entry").add("head");
        var properties = journal.putObject("properties");
        properties.putObject("offset").put("type", "integer").put("minimum", 0);
        properties.putObject("entry").put("type", "integer").put("minimum", 0);
        properties.set("head", string().put("pattern", "^[0-9a-f]{64}$"));
        return schema;
    }

    private static ObjectNode string() {
        return NODES.objectNode().put("type", "string");
    }

    private static boolean isId(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /** A member of a family by its own name; a part of a record by both, as a bare {@code Kind} says nothing. */
    private static String nameOf(Class<?> type) {
        var enclosing = type.getEnclosingClass();
        return enclosing == null || Typed.class.isAssignableFrom(enclosing)
                ? type.getSimpleName()
                : enclosing.getSimpleName() + type.getSimpleName();
    }
}
