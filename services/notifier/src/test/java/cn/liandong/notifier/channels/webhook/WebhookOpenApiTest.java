package cn.liandong.notifier.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.notifier.wordings.AlertWording;
import cn.liandong.runtime.serde.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the description says of a webhook's call is what is called. Its signature was computed by another program. */
class WebhookOpenApiTest {
    private static final ObjectNode API = read(Path.of("../../contracts/api/notifier.openapi.yaml"));
    private static final JsonNode CALL = API.at("/webhooks/personAlerted/post");

    @TempDir
    private Path folder;

    @Test
    void the_example_is_what_is_called_and_signed() throws Exception {
        var example = CALL.at("/requestBody/content/application~1json/examples/second/value");
        var signature = parameter("Liandong-Signature").get("example").asString();
        var text = CALL.get("description").asString();
        var secret = Pattern.compile("signed with\\s+`([^`]+)`").matcher(text);
        assertThat(secret.find()).isTrue();
        try (var server = ScriptedServer.saying(ScriptedServer.OK)) {
            var request = called(server, secret.group(1), signature);
            assertThat(Json.mapper().readTree(request.body())).isEqualTo(example);
            assertThat(request.headers())
                    .containsEntry("liandong-signature", signature)
                    .containsEntry(
                            "idempotency-key",
                            parameter("Idempotency-Key").get("example").asString());
            assertConforms(request.body());
        }
    }

    @Test
    void whoever_shares_no_secret_is_called_without_a_signature() throws Exception {
        try (var server = ScriptedServer.saying(ScriptedServer.OK)) {
            var channel = channel(SigningSecrets.NONE, Instant.EPOCH);
            assertThat(channel.call(server.address(), Story.sending("p1", 1, false), "火灾")
                            .block(Duration.ofSeconds(20)))
                    .isEqualTo(new CallResult.Taken());
            assertThat(server.requests.getFirst().headers()).doesNotContainKey("liandong-signature");
            channel.close();
        }
    }

    private ScriptedServer.Request called(ScriptedServer server, String secret, String signature) throws IOException {
        var file = Files.writeString(folder.resolve("secrets"), server.address() + " " + secret);
        var seconds = Long.parseLong(signature.substring("t=".length(), signature.indexOf(',')));
        var sending = Story.sending("p1", 2, true);
        var text = AlertWording.text(sending.subject(), true, ZoneId.of("Asia/Shanghai"));
        try (var channel = channel(SigningSecrets.read(file), Instant.ofEpochSecond(seconds))) {
            assertThat(channel.call(server.address(), sending, text).block(Duration.ofSeconds(20)))
                    .isEqualTo(new CallResult.Taken());
        }
        return server.requests.getFirst();
    }

    private static WebhookChannel channel(SigningSecrets secrets, Instant now) {
        return new WebhookChannel(
                CallSettings.STANDARD,
                new EgressGuard(true),
                secrets,
                InstantSource.fixed(now),
                new SimpleMeterRegistry());
    }

    private static JsonNode parameter(String name) {
        return CALL.get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertConforms(String json) {
        var root = API.deepCopy();
        root.put("$ref", "#/components/schemas/PersonAlerted");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static ObjectNode read(Path file) {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return (ObjectNode) Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
