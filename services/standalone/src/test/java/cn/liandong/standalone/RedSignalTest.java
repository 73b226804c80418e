package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way of a sensor, in a real process: a warning that is answered on the page, and an incident as of any report. */
@Timeout(180)
class RedSignalTest {
    /** A machine may be loaded. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void aLowerColourIsAnsweredOnThePageAndARedOneOpensAnIncidentWithItsZonesAndAlerts() throws Exception {
        try (var sink = new WebhookSink();
                var process = StandaloneProcess.start(folder, Map.of("LIANDONG_WEBHOOK_URL", sink.address()));
                var officer = cityOfficer(process)) {
            // The edge learns of the city's sensors a moment after they were registered.
            long until = System.nanoTime() + WITHIN.toNanos();
            var answer = send(process, 38.5);
            while (answer.statusCode() == 422 && System.nanoTime() < until) {
                answer = send(process, 38.5);
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var warned = monitored(officer, warning -> true);
            assertThat(warned.path("colour").asString()).isEqualTo("ORANGE");
            assertThat(sink.next()).contains("青禾冷库");
            var seenTo = officer.post(
                    "/api/warnings/" + warned.path("id").asString() + "/answer",
                    "answer-1",
                    Map.of("answer", "SEEN_TO"));
            assertThat(seenTo.statusCode()).as(seenTo.body()).isEqualTo(200);
            var answered = monitored(officer, warning -> warning.path("answer").isString());
            assertThat(answered.path("answeredByPost").asString()).isEqualTo("市应急值守值班员");

            assertThat(send(process, 180).statusCode()).isEqualTo(200);
            var incident = officer.item(WITHIN, kind("incident"));
            assertThat(incident.path("siteId").asString()).isEqualTo("site-coldstore-main");
            var id = incident.path("id").asString();
            await(
                    officer,
                    kind("zones").and(item -> item.path("unNumber").asString("").equals("1005")));
            for (var reason : List.of("CITY_DUTY_ROOM", "TOWN_OF_PLACE", "LEAD_AGENCY", "OWN_SITE")) {
                await(
                        officer,
                        kind("alert").and(item -> item.path("reason").asString().equals(reason)));
            }
            await(
                    officer,
                    item -> item.path("event").asString("").equals("SignalRaised")
                            && item.path("incidentId").asString().equals(id));
        }
    }

    private static Predicate<JsonNode> kind(String kind) {
        return item -> item.path("kind").asString().equals(kind);
    }

    /** What came while something else was awaited counts too. */
    private static void await(ConsoleVisit officer, Predicate<JsonNode> meant) throws Exception {
        if (officer.seen().stream().noneMatch(meant)) {
            officer.item(WITHIN, meant);
        }
    }

    private static JsonNode monitored(ConsoleVisit officer, Predicate<JsonNode> meant) throws Exception {
        var site = officer.item(
                WITHIN,
                kind("monitoring")
                        .and(item -> item.path("warnings").valueStream().anyMatch(meant)));
        return site.path("warnings").valueStream().filter(meant).findFirst().orElseThrow();
    }

    private static ConsoleVisit cityOfficer(StandaloneProcess process) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }

    private static HttpResponse<String> send(StandaloneProcess process, double value) throws Exception {
        var key = process.secrets().intake().stream()
                .filter(each -> each.organization().value().equals("ent-coldstore"))
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(process.address("intake") + "/v1/signals"))
                .header("Authorization", "Bearer " + key.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        Json.mapper().writeValueAsString(Map.of("sensor", "GT-101", "value", value))));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
