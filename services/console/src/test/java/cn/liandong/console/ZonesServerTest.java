package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Zones are handed out as GeoJSON to whoever sees their incident, and to nobody else. */
class ZonesServerTest {
    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        opened(1, CityZones.drawn(1));
        opened(2, CityZones.notInTheTable(2));
        opened(3, City.linked(3));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMapGetsOnePolygonForEachZone() {
        var answer = zones(1, City.CITY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("420583-20261124-001.geojson");
        var features = Json.mapper().readTree(answer.body());
        assertThat(features.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(features.get("features")).hasSize(4);
        var point = features.at("/features/2");
        assertThat(point.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(point.at("/properties/point").asString()).isEqualTo("CARE_HOME");
        assertThat(point.toString()).as("whom to call is for the page").doesNotContain("0717");
        var square = features.at("/features/1");
        assertThat(square.at("/properties/kind").asString()).isEqualTo("PROTECTIVE");
        assertThat(square.at("/properties/incidentNumber").asString()).isEqualTo("420583-20261124-001");
        var ring = square.at("/geometry/coordinates/0");
        assertThat(ring).hasSize(5);
        assertThat(ring.get(0)).isEqualTo(ring.get(4));
        assertThat(ring.at("/0/0").asDouble()).as("longitude goes first").isBetween(111.0, 112.0);
    }

    @Test
    void whoeverSeesTheIncidentMayReadThemAndToAnybodyElseThereAreNone() {
        assertThat(zones(1, City.DONGSHI_TOWN).statusCode()).isEqualTo(200);
        assertThat(zones(1, City.ENTERPRISE).statusCode()).isEqualTo(200);
        assertHidden(zones(1, City.BAIYANG_TOWN));
        assertHidden(zones(1, City.OTHER_ENTERPRISE));
        var nobody = server.send("GET", "/api/incidents/420583-incident-1/zones.geojson", null);
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @Test
    void withoutAFigureOrAnIncidentThereIsNoMap() {
        assertNone(zones(2, City.CITY));
        assertNone(zones(3, City.CITY));
        assertNone(zones(99, City.CITY));
    }

    @Test
    void anOfficerTellsTheWindAndIntakeDecides() {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "intake", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
        var answer = redraw("{\"wind\": {\"fromDegrees\": 315, \"metresPerSecond\": 3.4}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(answer.body()).get("journal").asString())
                .isEqualTo("incidents");
        assertThat(server.askedOfIntake.getLast().command())
                .isEqualTo(new RedrawZones(City.incident(1), new Wind(315, 3.4), null));
        assertThat(redraw("{\"wind\": \"north\"}").statusCode()).isEqualTo(400);
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c",
                "h",
                "intake",
                City.JURISDICTION,
                9,
                46,
                Outcome.refused("NOT_OF_THE_DUTY_ROOM", "the city's alone")));
        assertThat(redraw("{}").statusCode()).isEqualTo(403);
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c", "h", "intake", City.JURISDICTION, 9, 46, Outcome.refused("WIND_UNFIT", "no wind")));
        assertThat(redraw("{}").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> redraw(String body) {
        return server.send(
                "POST",
                "/api/incidents/" + City.incident(1) + "/zones",
                body,
                "Cookie",
                server.cookie(City.CITY),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "key-" + UUID.randomUUID());
    }

    private static void opened(int number, IncidentEvent then) {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.<IncidentEvent>entry(
                                number, City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI)), then));
    }

    private static HttpResponse<String> zones(int number, Organization officer) {
        return server.send(
                "GET",
                "/api/incidents/" + City.incident(number) + "/zones.geojson",
                null,
                "Cookie",
                server.cookie(officer));
    }

    /** As an incident that is not there. */
    private static void assertHidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("NO_SUCH_INCIDENT");
    }

    private static void assertNone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.mapper().readTree(answer.body()).get("code").asString()).isEqualTo("NO_ZONES");
    }
}
