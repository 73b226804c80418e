package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SensorThreshold;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.intake.TestEdge.Answer;
import cn.liandong.runtime.observe.Shortage;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignalEdgeTest {
    static final Jurisdiction ZHIJIANG = new Jurisdiction("420583");
    static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final OrganizationId WORKS = new OrganizationId("works");
    private static final SensorId GAS = new SensorId("works/GT-101");

    private final TestEdge edge = new TestEdge();

    @BeforeEach
    void registered() {
        register(edge);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    /** A site of the works with one detector of gas, and a site of somebody else. */
    static void register(TestEdge edge) {
        happened(edge, new IncidentEvent.SiteRegistered(site("site-works", WORKS)));
        happened(edge, new IncidentEvent.SiteRegistered(site("site-other", new OrganizationId("other"))));
        happened(
                edge,
                new SignalEvent.SensorRegistered(
                        new Sensor(
                                GAS,
                                WORKS,
                                new SiteId("site-works"),
                                SensorKind.TOXIC_GAS,
                                "ppm",
                                30,
                                List.of(
                                        new SensorThreshold(WarningColour.ORANGE, 25.0, null),
                                        new SensorThreshold(WarningColour.RED, 150.0, null)),
                                Handling.ACTUAL),
                        AT));
    }

    @Test
    void aReadingOfARegisteredSensorIsHeldAgainstItsThresholds() {
        var answer = post("{\"sensor\":\"GT-101\",\"value\":38.5,\"measuredAt\":\"2026-11-24T10:00:00+08:00\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString()).isEqualTo("{\"accepted\":1,\"refused\":0,\"rows\":[]}");
        assertThat(readings())
                .containsExactly(new SignalReading(
                        GAS,
                        new SiteId("site-works"),
                        SensorKind.TOXIC_GAS,
                        38.5,
                        "ppm",
                        AT,
                        WarningColour.ORANGE,
                        25.0,
                        null));
    }

    @Test
    void theGraverOfWhatTheSensorSaysAndWhatItsThresholdsSayCounts() {
        post(
                "[{\"sensor\":\"GT-101\",\"value\":38.5,\"colour\":\"红\",\"threshold\":30},"
                        + "{\"sensor\":\"GT-101\",\"value\":200,\"colour\":\"YELLOW\"},{\"sensor\":\"GT-101\",\"value\":\"1.5\"}]");
        assertThat(readings())
                .extracting(SignalReading::colour)
                .containsExactly(WarningColour.RED, WarningColour.RED, null);
        assertThat(readings()).extracting(SignalReading::threshold).containsExactly(30.0, 150.0, null);
    }

    @Test
    void aSensorThatIsNewNamesItsSite() {
        var answer = post(
                "{\"sensor\":\"LT-1\",\"siteId\":\"site-works\",\"kind\":\"level\",\"value\":4.2,\"unit\":\"m\",\"everySeconds\":60}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(readings())
                .containsExactly(new SignalReading(
                        new SensorId("works/LT-1"),
                        new SiteId("site-works"),
                        SensorKind.LEVEL,
                        4.2,
                        "m",
                        null,
                        null,
                        null,
                        60));
    }

    @Test
    void eachBadRowIsNamedByItsPlaceAndTheGoodOnesAreTaken() {
        var answer = post("{\"signals\":[{\"sensor\":\"GT-101\",\"value\":1},{\"sensor\":\"GT 101\",\"value\":1},"
                + "{\"sensor\":\"GT-101\"},{\"sensor\":\"X\",\"siteId\":\"site-other\",\"value\":1},7,"
                + "{\"sensor\":\"GT-101\",\"value\":2,\"colour\":\"紫\",\"measuredAt\":\"now\",\"a/b\":1}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(4);
        assertThat(said(answer))
                .containsExactly(
                        "1 false /sensor NO_SENSOR",
                        "2 false /value NO_VALUE",
                        "3 false /siteId NO_SITE",
                        "4 false  NOT_AN_OBJECT",
                        "5 true /a~1b UNKNOWN_FIELD",
                        "5 true /colour WRONG_VALUE",
                        "5 true /measuredAt WRONG_VALUE");
        assertThat(readings()).hasSize(2);
    }

    @Test
    void linesOfJsonAreReadOneByOne() {
        var answer = post(
                "{\"sensor\":\"GT-101\",\"value\":1}\n\n{broken\r\n{\"sensor\":\"GT-101\",\"value\":2}\n",
                "Content-Type",
                "application/x-ndjson; charset=utf-8");
        assertThat(said(answer)).containsExactly("1 false  NOT_JSON");
        assertThat(readings()).extracting(SignalReading::value).containsExactly(1.0, 2.0);
    }

    @Test
    void whereNoRowCanBeTakenTheAnswerSaysSo() {
        var answer = post("[{\"sensor\":\"GT-101\"}]", "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/rows/0/findings/0/message").asString()).startsWith("The reading is missing");
        assertThat(edge.signals).isEmpty();
        assertThat(post("[").json().get("code").asString()).isEqualTo("NO_SIGNALS");
        assertThat(post("[]").status()).isEqualTo(400);
        assertThat(post("x", "Content-Type", "text/csv").status()).isEqualTo(415);
        assertThat(post("[" + "{},".repeat(90_000) + "{}]").status()).isEqualTo(413);
        assertThat(post("[" + "{},".repeat(2_000) + "{}]").status()).isEqualTo(413);
    }

    @Test
    void aLargeRequestIsSeveralRecordsAndARepeatHasIdsOfItsOwn() {
        var rows = IntStream.range(0, 250)
                .mapToObj(i -> "{\"sensor\":\"GT-101\",\"value\":" + i + "}")
                .collect(Collectors.joining("\n"));
        post(rows, "Content-Type", "application/x-ndjson");
        assertThat(edge.signals).hasSize(3).allSatisfy(record -> {
            assertThat(record.readings()).hasSizeLessThanOrEqualTo(SignalRecord.MOST_READINGS);
            assertThat(record.id()).startsWith("420583-");
        });
        post(rows, "Content-Type", "application/x-ndjson");
        assertThat(edge.signals).extracting(SignalRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void aTrialKeysSensorsAreNotThoseOfTheReal() {
        post(
                "{\"sensor\":\"GT-101\",\"siteId\":\"site-works\",\"value\":500}",
                "Authorization",
                "Bearer " + TestEdge.TRIAL_KEY);
        assertThat(edge.signals.getFirst().handling()).isEqualTo(Handling.TEST);
        assertThat(readings().getFirst().sensor()).isEqualTo(new SensorId("test:works/GT-101"));
    }

    @Test
    void whatIsNotOnDiskIsNotAnsweredAsTaken() {
        edge.disk = CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        assertThat(post("{\"sensor\":\"GT-101\",\"value\":1}").status()).isEqualTo(503);
        edge.disk = CompletableFuture.completedFuture(AT);
        edge.shortage = Shortage.SPACE;
        assertThat(post("{\"sensor\":\"GT-101\",\"value\":1}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("NO_SPACE");
        edge.shortage = null;
        edge.caughtUp = false;
        assertThat(post("{\"sensor\":\"GT-101\",\"value\":1}").status()).isEqualTo(503);
    }

    @Test
    void healthSaysOfEachSourceOfTheKeysOrganizationHowItIs() {
        edge.sensors.told(
                "signals",
                "k",
                new SignalRecord(
                        "420583-r1",
                        new CredentialId("420583:key:works"),
                        WORKS,
                        Handling.ACTUAL,
                        List.of(new SignalReading(
                                GAS,
                                new SiteId("site-works"),
                                SensorKind.TOXIC_GAS,
                                3,
                                "ppm",
                                null,
                                null,
                                null,
                                null))),
                AT.plusSeconds(5));
        happened(
                edge,
                new SignalEvent.SensorsSilent(
                        new SiteId("site-works"), List.of(GAS), true, new WarningId("w"), AT.plusSeconds(95)));
        var health = get(TestEdge.KEY).json();
        assertThat(health.at("/sensors/0/sensor").asString()).isEqualTo("GT-101");
        assertThat(health.at("/sensors/0/lastSeenAt").asString()).isEqualTo("2026-11-24T02:00:05Z");
        assertThat(health.at("/sensors/0/readings").asInt()).isEqualTo(1);
        assertThat(health.at("/sensors/0/silentSince").asString()).isEqualTo("2026-11-24T02:01:35Z");
        assertThat(health.at("/sites/0/silent").asBoolean()).isTrue();
        assertThat(get(TestEdge.OTHER_KEY).json().toString()).isEqualTo("{\"sites\":[],\"sensors\":[]}");
        assertThat(edge.send(edge.request("/v1/signals/health")).status()).isEqualTo(401);
        assertThat(edge.send(edge.request("/v1/signals").header("Authorization", "Bearer " + TestEdge.KEY))
                        .status())
                .isEqualTo(405);
    }

    private Answer post(String body, String... headers) {
        var request = edge.request("/v1/signals")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return edge.send(request);
    }

    private Answer get(String key) {
        return edge.send(edge.request("/v1/signals/health").header("Authorization", "Bearer " + key));
    }

    private List<SignalReading> readings() {
        return edge.signals.stream()
                .flatMap(record -> record.readings().stream())
                .toList();
    }

    private static List<String> said(Answer answer) {
        return answer.json()
                .get("rows")
                .valueStream()
                .flatMap(row -> row.get("findings").valueStream().map(found -> said(row, found)))
                .toList();
    }

    private static String said(JsonNode row, JsonNode found) {
        return row.get("index") + " " + row.get("accepted") + " "
                + found.get("pointer").asString() + " " + found.get("code").asString();
    }

    private static void happened(TestEdge edge, IncidentEvent event) {
        edge.sensors.entry(
                "incidents",
                ZHIJIANG,
                new Entry<>(
                        1, AT, Actor.SYSTEM, "c", null, Handling.SYSTEM, null, Map.of(), null, List.of(event), null));
    }

    private static Site site(String id, OrganizationId organization) {
        return new Site(
                new SiteId(id),
                organization,
                id,
                new Coordinates(30.4, 111.8),
                new TownCode("420583104"),
                List.of(),
                List.of());
    }
}
