package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.drills.scenarios.loads.LoadBreadth;
import cn.liandong.drills.scenarios.loads.LoadDrill;
import cn.liandong.drills.scenarios.loads.LoadSpan;
import cn.liandong.drills.scenarios.loads.LoadStretch;
import cn.liandong.drills.scenarios.loads.ReportRate;
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
        schema.definitions.set("Scenario", schema.file(Scenario.class));
        schema.definitions.set("LoadDrill", schema.file(LoadDrill.class));
        var whole = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:liandong:schemas:scenario-file")
                .put("title", "A drill's scenario 演练脚本, or a load drill 负载演练")
                .put("type", "object");
        whole.putObject("if").putArray("required").add(LoadReader.LOAD);
        whole.putObject("then").put("$ref", "#/$defs/LoadDrill");
        whole.putObject("else").put("$ref", "#/$defs/Scenario");
        var sorted = whole.putObject("$defs");
        schema.definitions.propertyNames().stream()
                .sorted()
                .forEach(name -> sorted.set(name, schema.definitions.get(name)));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    /** Whose it is stands first. */
    private ObjectNode file(Class<?> record) {
        var file = fields(record);
        var properties = NODES.objectNode();
        properties.set(Rows.JURISDICTION, string().put("pattern", "^[0-9]{6}$"));
        properties.setAll((ObjectNode) file.path("properties"));
        file.withArray("required").insert(0, Rows.JURISDICTION);
        file.set("properties", properties);
        return file;
    }

    /** A stretch is reports at a rate, or silence. */
    private static void either(ObjectNode stretch) {
        var either = stretch.putArray("oneOf");
        either.addObject().put("maxProperties", 1).putArray("required").add("silence");
        either.addObject()
                .put("maxProperties", 3)
                .putArray("required")
                .add("reports")
                .add("for")
                .add("over");
    }

    private ObjectNode fields(Class<?> record) {
        var schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        for (RecordComponent field : record.getRecordComponents()) {
            if (!Fields.mayBeMissing(field)) {
                required.add(Fields.name(field));
            }
            properties.set(Fields.name(field), Fields.isJson(field) ? json() : of(field.getGenericType()));
        }
        if (record == LoadStretch.class) {
            either(schema);
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
            case Class<?> plain when plain == ReportRate.class -> string().put("pattern", ReportRate.PATTERN);
            case Class<?> plain when plain == LoadSpan.class -> string().put("pattern", LoadSpan.PATTERN);
            case Class<?> plain when plain == LoadBreadth.class -> string().put("pattern", LoadBreadth.PATTERN);
            case Class<?> plain when Fields.isText(plain) -> string().put("pattern", ID);
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

    private static ObjectNode string() {
        return NODES.objectNode().put("type", "string");
    }
}
