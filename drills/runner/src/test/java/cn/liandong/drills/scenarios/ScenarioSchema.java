package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.TownCode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema (2020-12) of a scenario's file, by which an editor completes and underlines, from the types. */
final class ScenarioSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ID = "^[A-Za-z0-9._:/-]{1,200}$";

    private final ObjectNode definitions = NODES.objectNode();

    private ScenarioSchema() {}

    static String write() {
        var schema = new ScenarioSchema();
        var root = schema.fields(Scenario.class);
        var properties = NODES.objectNode();
        properties.set(ScenarioReader.JURISDICTION, string().put("pattern", "^[0-9]{6}$"));
        properties.setAll((ObjectNode) root.path("properties"));
        var whole = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:liandong:schemas:scenario-file")
                .put("title", "A drill's scenario 演练脚本");
        whole.setAll(root);
        whole.withArray("required").insert(0, ScenarioReader.JURISDICTION);
        whole.set("properties", properties);
        var sorted = whole.putObject("$defs");
        schema.definitions.propertyNames().stream()
                .sorted()
                .forEach(name -> sorted.set(name, schema.definitions.get(name)));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private ObjectNode fields(Class<?> record) {
        var schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        for (RecordComponent field : record.getRecordComponents()) {
            if (!Fields.mayBeMissing(field)) {
                required.add(field.getName());
            }
            properties.set(field.getName(), Fields.isJson(field) ? json() : of(field.getGenericType()));
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType list ->
                NODES.objectNode().put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
            case Class<?> plain when plain == String.class -> string();
            case Class<?> plain
            when plain == int.class || plain == Integer.class ->
                NODES.objectNode().put("type", "integer");
            case Class<?> plain
            when plain.isEnum() -> {
                var values = string();
                var names = values.putArray("enum");
                Arrays.stream(plain.getEnumConstants()).forEach(value -> names.add(((Enum<?>) value).name()));
                yield values;
            }
            case Class<?> plain when plain == TownCode.class -> string().put("pattern", "^[0-9]{9}$");
            case Class<?> plain when isId(plain) -> string().put("pattern", ID);
            case Class<?> record
            when record.isRecord() -> {
                definitions.set(record.getSimpleName(), fields(record));
                yield NODES.objectNode().put("$ref", "#/$defs/" + record.getSimpleName());
            }
            default -> throw new IllegalArgumentException("there is no schema for " + type + ": add its case here");
        };
    }

    private static ObjectNode json() {
        var schema = NODES.objectNode();
        schema.putArray("type").add("object").add("array");
        return schema;
    }

    private static boolean isId(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static ObjectNode string() {
        return NODES.objectNode().put("type", "string");
    }
}
