package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointEvent.PointRegistered;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The map's ground is read by officers alone, as far as each may see it, and the page asks nobody else but whom the operator named. */
class MapServerTest {
    private static final String POLICY = "Content-Security-Policy";
    private static final String WATER = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    @TempDir
    private static Path folder = Path.of("");

    private static ConsoleServer server;
    private static ConsoleServer plain;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("water.geojson"), WATER);
        Files.writeString(folder.resolve("base.pmtiles"), "PMTiles-0123456789");
        server = new ConsoleServer(
                "liandong.console.map.tiles=https://t0.tiles.example.cn/{z}/{x}/{y}.png?key=k"
                        + " https://t1.tiles.example.cn:8443/{z}/{x}/{y}.png?key=k",
                "liandong.console.map.tiles-attribution=Example Maps",
                "liandong.console.map.tiles-datum=GCJ02",
                "liandong.console.map.water=" + folder.resolve("water.geojson"),
                "liandong.console.map.pmtiles=" + folder.resolve("base.pmtiles"));
        server.opensForDuty();
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.<IncidentEvent>entry(
                                1,
                                new SiteRegistered(City.site(1, City.ENTERPRISE)),
                                new SiteRegistered(City.site(2, City.OTHER_ENTERPRISE)),
                                new PointRegistered(new Point(
                                        new PointId("point-1"),
                                        PointKind.SCHOOL,
                                        "示例小学",
                                        new Coordinates(30.41, 111.7),
                                        640,
                                        null,
                                        "门卫室 0717-0000001（示例）",
                                        "示例"))));
        plain = new ConsoleServer();
        plain.opensForDuty();
    }

    @AfterAll
    static void stop() {
        server.close();
        plain.close();
    }

    @Test
    void theCityTheTownsAndTheAgenciesSeeAllSitesAndPoints() {
        for (var officer : new Organization[] {City.CITY, City.BAIYANG_TOWN, City.FIRE}) {
            var map = map(officer);
            assertThat(ids(map.get("sites"))).containsExactly("site-1", "site-2");
            assertThat(ids(map.get("points"))).containsExactly("point-1");
            assertThat(ids(map.get("seats"))).containsExactly("baiyang", "dongshi", "emergency-office", "fire");
        }
        var school = map(City.CITY).at("/points/0");
        assertThat(school.at("/coordinates/latitude").asDouble()).isEqualTo(30.41);
        assertThat(school.toString()).as("whom to call is for zones").doesNotContain("0717");
    }

    @Test
    void anEnterpriseSeesItsOwnSitesAloneAndNoPoints() {
        assertThat(ids(map(City.ENTERPRISE).get("sites"))).containsExactly("site-1");
        assertThat(map(City.OTHER_ENTERPRISE).toString()).contains("site-2").doesNotContain("site-1", "point-1");
        assertThat(map(City.ENTERPRISE).get("points")).isEmpty();
    }

    @Test
    void nobodyReadsAnythingOfTheMapWhoIsNotSignedIn() {
        for (var path : new String[] {"", "/water.geojson", "/boundary.geojson", "/base.pmtiles"}) {
            assertThat(server.send("GET", "/api/map" + path, null).statusCode()).isEqualTo(401);
        }
        assertThat(send(server, "/elsewhere.geojson").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageIsToldWhatToDrawOnAndInWhichDatum() {
        var base = map(City.CITY).get("base");
        assertThat(base.at("/tiles/datum").asString()).isEqualTo("GCJ02");
        assertThat(base.at("/tiles/attribution").asString()).isEqualTo("Example Maps");
        assertThat(base.at("/tiles/templates")).hasSize(2);
        assertThat(base.at("/water/path").asString()).isEqualTo("/api/map/water.geojson");
        assertThat(base.has("boundary")).as("what is not set").isFalse();
    }

    @Test
    void theContentSecurityPolicyIsOpenedForTheNamedHostsAndForNothingElse() {
        assertThat(policy(server))
                .contains("img-src 'self' data: blob: https://t0.tiles.example.cn https://t1.tiles.example.cn:8443;")
                .contains("connect-src 'self' https://t0.tiles.example.cn https://t1.tiles.example.cn:8443;")
                .contains("worker-src 'self';")
                .startsWith("default-src 'self';")
                .doesNotContain("key=", "{z}");
        assertThat(policy(plain))
                .isEqualTo("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                        + " worker-src 'self'; connect-src 'self'; frame-ancestors 'none'");
    }

    @Test
    void aLayerIsReadAsItLiesThereAndOneThatIsNotSetIsNone() {
        var water = send(server, "/water.geojson");
        assertThat(water.statusCode()).isEqualTo(200);
        assertThat(water.body()).isEqualTo(WATER);
        assertThat(water.headers().firstValue("Content-Type")).contains("application/geo+json");
        var again = server.send(
                "GET",
                "/api/map/water.geojson",
                null,
                "Cookie",
                server.cookie(City.CITY),
                "If-Modified-Since",
                water.headers().firstValue("Last-Modified").orElseThrow());
        assertThat(again.statusCode()).as("unchanged").isEqualTo(304);
        assertThat(send(server, "/boundary.geojson").statusCode()).isEqualTo(404);
        assertThat(send(plain, "/water.geojson").body()).contains("NO_MAP_LAYER");
    }

    @Test
    void anArchiveIsReadByRanges() {
        var part = server.send(
                "GET", "/api/map/base.pmtiles", null, "Cookie", server.cookie(City.ENTERPRISE), "Range", "bytes=8-11");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 8-11/18");
        var beyond = server.send(
                "GET", "/api/map/base.pmtiles", null, "Cookie", server.cookie(City.CITY), "Range", "bytes=99-");
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    private static String policy(ConsoleServer of) {
        return of.send("GET", "/", null).headers().firstValue(POLICY).orElseThrow();
    }

    private static HttpResponse<String> send(ConsoleServer to, String path) {
        return to.send("GET", "/api/map" + path, null, "Cookie", to.cookie(City.CITY));
    }

    private static JsonNode map(Organization officer) {
        var answer = server.send("GET", "/api/map", null, "Cookie", server.cookie(officer));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static List<String> ids(JsonNode all) {
        return all.valueStream().map(one -> one.get("id").asString()).toList();
    }
}
