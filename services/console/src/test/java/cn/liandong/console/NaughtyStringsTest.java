package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Place;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The big list of naughty strings, told on the phone as a report's text, place and name: nothing acts, nothing is changed. */
class NaughtyStringsTest {
    private final List<String> naughty = naughty();
    private final ConsoleServer server = new ConsoleServer();

    /** Each string once, as the list has it. */
    static List<String> naughty() {
        try {
            var all = Json.mapper().readTree(Files.readString(Path.of("src/test/resources/naughty/blns.json")));
            return all.valueStream().map(JsonNode::asString).distinct().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.opensForDuty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyStringComesThroughHttpPictureAndFramesAsItWasTold() {
        assertThat(naughty).hasSizeGreaterThan(400);
        tell();
        assertThat(server.reported).hasSameSizeAs(naughty);
        happen();

        var page = Socket.connect(server, server.cookie(City.CITY)).hello(null);
        var incidents = new HashMap<String, JsonNode>();
        while (incidents.size() < naughty.size()) {
            page.next()
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("kind").asString().equals("incident"))
                    .forEach(item -> incidents.put(item.get("id").asString(), item));
        }

        for (int at = 0; at < naughty.size(); at++) {
            var text = naughty.get(at);
            var incident = Objects.requireNonNull(incidents.get(incident(at).value()));
            var report = incident.at("/reports/0");
            assertThat(read(report.get("body"))).as("what was sent, of %d", at).isEqualTo(body(text));
            assertThat(read(report.get("description"))).as("text %d", at).isEqualTo(told(text));
            assertThat(read(report.get("reporterName"))).as("name %d", at).isEqualTo(told(text));
            assertThat(read(incident.get("placeText"))).as("place %d", at).isEqualTo(told(text));
        }
    }

    @Test
    void asAnAddressEachIsNothingThatIsThere() {
        var cookie = server.cookie(City.CITY);
        var answers = naughty.stream()
                .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f))
                .map(text -> server.send(
                        "GET",
                        "/api/incidents/"
                                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                + "/cap",
                        null,
                        "Cookie",
                        cookie))
                .toList();
        assertThat(answers)
                .hasSizeGreaterThan(50)
                .allMatch(answer -> Stream.of(400, 404).anyMatch(status -> answer.statusCode() == status));
        assertThat(answers)
                .as("what was asked for is not said back as anything that acts")
                .noneMatch(answer -> answer.body().toLowerCase(Locale.ROOT).contains("<script"));
    }

    /** Each is a call of its own. */
    private void tell() {
        var cookie = server.cookie(City.CITY);
        for (int at = 0; at < naughty.size(); at++) {
            var answer = server.send(
                    "POST",
                    "/api/calls",
                    body(naughty.get(at)),
                    "Cookie",
                    cookie,
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    "naughty-" + at);
            assertThat(answer.statusCode())
                    .as("string %d: %s", at, answer.body())
                    .isEqualTo(201);
        }
    }

    /** Intake opens an incident for each. */
    private void happen() {
        var events = new ArrayList<IncidentEvent>();
        IntStream.range(0, naughty.size()).forEach(at -> {
            ReportRecord report = server.reported.get(at);
            events.add(new IncidentOpened(
                    incident(at),
                    "420583-20261124-%03d".formatted(at),
                    report.id(),
                    City.CITY.id(),
                    Category.UNKNOWN,
                    new Place(
                            null,
                            List.of(),
                            Place.TownKnownBy.NOBODY,
                            report.understood().placeText()),
                    null,
                    null,
                    null,
                    City.AT,
                    null,
                    List.of()));
            events.add(new ReportLinked(incident(at), report.id(), City.AT, 0));
        });
        server.feeds().entry(Topics.INCIDENTS, City.JURISDICTION, City.entry(1, events.toArray()));
    }

    private static IncidentId incident(int at) {
        return new IncidentId("420583-naughty-" + at);
    }

    private static String body(String text) {
        return Json.mapper()
                .writeValueAsString(Map.of(
                        "description", text, "location", Map.of("text", text), "reporter", Map.of("name", text)));
    }

    /** Whoever tells nothing but blanks has told nothing. */
    private static @Nullable String told(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String read(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }
}
