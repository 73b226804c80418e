package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What contracts/api/asyncapi.yaml says of the feed is what is sent, and its topics are all topics. */
class PublishedFramesTest {
    private static final Path FILE = Path.of("../../contracts/api/asyncapi.yaml");
    private static final Map<String, String> MESSAGES = Map.of(
            "snapshot", "Snapshot", "resumed", "Resumed", "change", "Change", "heartbeat", "Heartbeat", "bye", "Bye");

    private final ObjectNode api = read();

    @Test
    void everyFrameIsAsPublishedAndUnder64KiB() {
        var schemas = new java.util.HashMap<String, Schema>();
        SeededHistories.holds(10, random -> {
            var reader = new History(random, 5).new Reader("a", 5_000, random);
            for (var scope : scopes()) {
                reader.feed.open(frame -> conforms(schemas, frame), scope, null, 0);
            }
            while (reader.step()) {
                // Each step sends frames, and each frame is checked as it is sent.
            }
            for (var scope : scopes()) {
                reader.feed.open(frame -> {}, scope, null, 0).forEach(frame -> conforms(schemas, frame));
            }
        });
        conforms(schemas, Frames.heartbeat(Instant.parse("2026-11-24T08:00:00Z"), City.AT));
        for (var bye : Frames.Bye.values()) {
            conforms(schemas, Frames.bye(bye));
        }
    }

    private static List<Scope> scopes() {
        return Stream.concat(City.ORGANIZATIONS.stream().map(Scope::of), Stream.of(Scope.ofWall()))
                .toList();
    }

    @Test
    void everyExampleIsAsPublished() {
        api.at("/components/messages").properties().forEach(message -> {
            for (var example : message.getValue().path("examples")) {
                assertThat(schema(message.getKey())
                                .validate(example.get("payload").toString(), InputFormat.JSON))
                        .as(message.getKey())
                        .isEmpty();
            }
        });
    }

    @Test
    void everyTopicIsPublishedAndNoOther() {
        var published = new TreeSet<String>();
        for (var channel : api.get("channels")) {
            published.add(channel.get("address").asString());
        }
        var expected = new TreeSet<String>();
        expected.add("/ws");
        expected.add("/api/wall/feed");
        Topics.all().forEach(topic -> expected.add(topic.name()));

        assertThat(published).isEqualTo(expected);
    }

    private void conforms(Map<String, Schema> schemas, String frame) {
        assertThat(frame.getBytes(StandardCharsets.UTF_8).length).isLessThan(65_536);
        JsonNode json = Json.mapper().readTree(frame);
        var name = MESSAGES.get(json.get("type").asString());
        assertThat(name).isNotNull();
        if (name != null) {
            assertThat(schemas.computeIfAbsent(name, this::schema).validate(frame, InputFormat.JSON))
                    .as(frame)
                    .isEmpty();
        }
    }

    private Schema schema(String name) {
        var root = api.deepCopy();
        root.put("$ref", "#/components/schemas/" + name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }

    private static ObjectNode read() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
            return (ObjectNode) Json.mapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
