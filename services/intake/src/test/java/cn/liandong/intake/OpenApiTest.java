package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.attachments.FolderStore;
import cn.liandong.contracts.incidents.AttachmentType;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.intake.attachments.Beginnings;
import cn.liandong.intake.signals.receiving.RowCode;
import cn.liandong.reports.reading.WarningCode;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.CapRules;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the description of the interface says is what the edge does. */
class OpenApiTest {
    private static final Path FILE = Path.of("../../contracts/api/intake.openapi.yaml");

    private final ObjectNode api = read();
    private TestEdge edge = new TestEdge();

    @BeforeEach
    void open() {
        edge.close();
        edge = new TestEdge();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void everyExampleOfAReportIsAcceptedAndUnderstood() {
        var examples = api.at("/paths/~1v1~1reports/post/requestBody/content/application~1json/examples");
        assertThat(examples).isNotEmpty();
        examples.properties().forEach(example -> {
            var body = Json.mapper().writeValueAsBytes(example.getValue().get("value"));
            var answer = edge.post(body, "Idempotency-Key", example.getKey());
            assertThat(answer.status()).as(example.getKey()).isEqualTo(201);
            assertThat(answer.json()
                            .get("warnings")
                            .valueStream()
                            .map(warning -> warning.get("code").asString()))
                    .as(example.getKey())
                    .isSubsetOf("DATUM_CONVERTED", "EMPTY_REPORT");
            assertConforms(answer.response().body(), "Received");
        });
    }

    @Test
    void everyExampleOfAFollowUpIsAcceptedAndUnderstood() {
        var examples =
                api.at("/paths/~1v1~1reports~1{id}~1follow-ups/post/requestBody/content/application~1json/examples");
        assertThat(examples).hasSize(4);
        var first = edge.post("{}", "Idempotency-Key", "first")
                .json()
                .get("reportId")
                .asString();
        examples.properties().forEach(example -> {
            var body = Json.mapper()
                    .writeValueAsString(example.getValue().get("value"))
                    .replace("420583-q3jx5ad2m7wkzt4e-h6b2nq", first);
            var answer = edge.followUp(first, body, "Idempotency-Key", example.getKey());
            assertThat(answer.status()).as(example.getKey()).isEqualTo(201);
            assertThat(answer.json().get("warnings")).as(example.getKey()).isEmpty();
            assertConforms(answer.response().body(), "Received");
        });
    }

    @Test
    void everyExampleOfAnAlertIsAcceptedAndUnderstood() {
        var examples = api.at("/paths/~1v1~1cap/post/requestBody/content/application~1cap+xml/examples");
        assertThat(examples).isNotEmpty();
        examples.properties().forEach(example -> {
            var xml = example.getValue().get("value").asString();
            assertThat(CapRules.objections(xml)).as(example.getKey()).isEmpty();
            var answer = edge.send(edge.request("/v1/cap")
                    .header("Authorization", "Bearer " + TestEdge.KEY)
                    .header("Content-Type", "application/cap+xml")
                    .POST(HttpRequest.BodyPublishers.ofString(xml)));
            assertThat(answer.status()).as(example.getKey()).isEqualTo(201);
            assertThat(answer.json().get("warnings")).as(example.getKey()).isEmpty();
            assertConforms(answer.response().body(), "Received");
        });
    }

    @Test
    void theExampleOfWhatIsReadIsAValidAlert() {
        var examples =
                api.at("/paths/~1v1~1incidents~1{id}~1cap/get/responses/200/content/application~1cap+xml/examples");
        assertThat(examples).isNotEmpty();
        examples.properties()
                .forEach(example -> assertThat(CapRules.objections(
                                example.getValue().get("value").asString()))
                        .isEmpty());
    }

    @Test
    void everyAnswerHasAnExampleThatConforms() {
        int[] seen = {0};
        api.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(call -> call.get("responses")
                        .properties()
                        .forEach(response -> resolved(response.getValue())
                                .get("content")
                                .valueStream()
                                .forEach(content -> {
                                    var schema = content.at("/schema/$ref")
                                            .asString()
                                            .replace("#/components/schemas/", "");
                                    assertThat(content.get("examples"))
                                            .as(response.getKey())
                                            .isNotEmpty();
                                    content.get("examples").valueStream().forEach(example -> {
                                        assertConforms(example.get("value").toString(), schema);
                                        if (schema.equals("Problem")) {
                                            assertIsWhatTheEdgeSays(example.get("value"), response.getKey());
                                        }
                                        seen[0]++;
                                    });
                                })));
        assertThat(seen[0]).isGreaterThan(12);
    }

    @Test
    void everyWordInItIsAWordOfTheCode() {
        assertThat(words("/components/schemas/Category/enum")).isEqualTo(names(Category.values()));
        assertThat(words("/components/schemas/ReportKind/enum")).isEqualTo(names(ReportKind.values()));
        assertThat(words("/components/schemas/MissingField/properties/field/enum"))
                .isEqualTo(names(ReportField.values()));
        var grade = "/components/schemas/Progress/properties/grade/oneOf/1/properties/";
        assertThat(words(grade + "grade/enum")).isEqualTo(names(Grade.values()));
        assertThat(words(grade + "criterion/enum")).isEqualTo(names(GradeCriterion.values()));
        assertThat(words(grade + "nearMiss/items/enum")).isEqualTo(names(NearMiss.values()));
        assertThat(words("/components/schemas/Problem/properties/code/enum")).isEqualTo(names(Problem.values()));
        assertThat(words("/components/schemas/Warning/properties/code/enum")).isEqualTo(names(WarningCode.values()));
        // Who reported is told who knows of the incident, and not of matters within it.
        assertThat(words("/components/schemas/Alert/properties/reason/enum"))
                .isEqualTo(names(Arrays.stream(AlertReason.values())
                        .filter(reason -> !reason.isMatter())
                        .toArray(AlertReason[]::new)));
    }

    @Test
    void whatTheEdgeAnswersConforms() {
        var id = edge.post("{\"wind\":3}", "Idempotency-Key", "k")
                .json()
                .get("reportId")
                .asString();
        var progress = edge.send(edge.request("/v1/reports/" + id).header("Authorization", "Bearer " + TestEdge.KEY));
        assertConforms(progress.response().body(), "Progress");
        var receipt = edge.send(
                edge.request("/v1/reports/" + id + "/receipt").header("Authorization", "Bearer " + TestEdge.KEY));
        assertConforms(receipt.response().body(), "SignedReceipt");
        assertConforms(
                edge.send(edge.request("/.well-known/jwks.json")).response().body(), "ReceiptKeys");
        assertConforms(edge.post("[", "Idempotency-Key", "k").response().body(), "Problem");
        assertConforms(edge.post("{}", "Idempotency-Key", "k").response().body(), "Problem");
    }

    @Test
    void everyExampleOfSignalsIsTakenWhole() {
        SignalEdgeTest.register(edge);
        var content = api.at("/paths/~1v1~1signals/post/requestBody/content");
        int[] seen = {0};
        content.properties()
                .forEach(type -> type.getValue().get("examples").properties().forEach(example -> {
                    var value = example.getValue().get("value");
                    var answer = edge.send(edge.request("/v1/signals")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    value.isString() ? value.asString() : value.toString()))
                            .header("Authorization", "Bearer " + TestEdge.KEY)
                            .header("Content-Type", type.getKey()));
                    assertThat(answer.status()).as(example.getKey()).isEqualTo(200);
                    assertThat(answer.json().get("rows")).as(example.getKey()).isEmpty();
                    assertConforms(answer.response().body(), "SignalsReceived");
                    seen[0]++;
                }));
        assertThat(seen[0]).isEqualTo(3);
        var health = edge.send(edge.request("/v1/signals/health").header("Authorization", "Bearer " + TestEdge.KEY));
        assertConforms(health.response().body(), "SignalsHealth");
        assertThat(words("/components/schemas/RowCode/enum")).isEqualTo(names(RowCode.values()));
        assertThat(words("/components/schemas/SensorKind/enum")).isEqualTo(names(SensorKind.values()));
        assertThat(words("/components/schemas/WarningColour/enum")).isEqualTo(names(WarningColour.values()));
    }

    @Test
    void whatAnAttachmentIsAnsweredConforms(@TempDir Path folder) throws IOException {
        edge.close();
        edge = new TestEdge(FolderStore.forWriting(folder));
        var id = edge.post("{}", "Idempotency-Key", "k").json().get("reportId").asString();
        var answer = edge.send(edge.request("/v1/reports/" + id + "/attachments")
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Beginnings.of("jpeg"))));
        assertThat(answer.status()).isEqualTo(201);
        assertConforms(answer.response().body(), "Attachment");
        assertThat(words("/components/schemas/AttachmentType/enum"))
                .isEqualTo(Arrays.stream(AttachmentType.values())
                        .map(AttachmentType::mediaType)
                        .toList());
    }

    private void assertIsWhatTheEdgeSays(JsonNode example, String status) {
        var problem = Problem.valueOf(example.get("code").asString());
        var said = Json.mapper().readTree(new Answers("119").document(new TurnedAway(problem), false));
        for (var field : List.of("type", "title", "status", "detail", "code", "phone")) {
            assertThat(example.get(field)).as(problem + " " + field).isEqualTo(said.get(field));
        }
        assertThat(status).isEqualTo(String.valueOf(problem.status()));
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? api.at(response.get("$ref").asString().substring(1)) : response;
    }

    private void assertConforms(String json, String schemaName) {
        var root = api.deepCopy();
        root.put("$ref", "#/components/schemas/" + schemaName);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private List<String> words(String pointer) {
        var words = new ArrayList<String>();
        api.at(pointer).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static ObjectNode read() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
            return (ObjectNode) Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
