package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.TakenCall;
import cn.liandong.contracts.incidents.Understood.Reporter;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.runtime.observe.Shortage;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that an officer took is a report: on disk before it is answered, once under its key, refused for nothing it says. */
class CallServerTest {
    private static final String LEAK = """
            {"category": "HAZARDOUS_CHEMICAL_LEAK", "description": "储氨器漏氨，味道很大", "location": {"text": "青禾冷库"},
             "occurredAt": "2026-11-24T15:40:00+08:00", "casualties": {"trapped": 0},
             "reporter": {"name": "刘某", "unit": "青禾冷库", "phone": "199-0000-0099"}}""";

    private final ConsoleServer server = new ConsoleServer();
    private final Map<Organization, String> cookies = new HashMap<>();

    @BeforeEach
    void start() {
        server.opensForDuty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallIsAReportOfWhoeverTookIt() {
        var answer = take(City.CITY, "k1", LEAK);
        assertThat(answer.statusCode()).isEqualTo(201);
        var report = server.reported.getFirst();
        assertThat(report.taken()).isEqualTo(new TakenCall(City.post(City.CITY).id(), City.person(City.CITY)));
        assertThat(report.organization()).isEqualTo(City.CITY.id());
        assertThat(report.credential()).isEqualTo(new CredentialId("420583:account:" + City.CITY.id()));
        assertThat(report.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(report.chain().kind()).isEqualTo(ReportKind.INITIAL);
        assertThat(report.body()).isEqualTo(LEAK);
        var told = report.understood();
        assertThat(told.category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(told.occurredAt()).isEqualTo(Instant.parse("2026-11-24T07:40:00Z"));
        assertThat(told.reporter()).isEqualTo(new Reporter("刘某", "199-0000-0099", "青禾冷库"));
        var said = Json.mapper().readTree(answer.body());
        assertThat(said.get("reportId").asString())
                .isEqualTo(report.id().value())
                .startsWith("420583-");
        assertThat(said.get("receivedAt").asString()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(said.get("kind").asString()).isEqualTo("INITIAL");
        assertThat(said.get("missingFields")
                        .valueStream()
                        .map(field -> field.get("field").asString()))
                .contains("SUBSTANCE", "MEASURES_TAKEN")
                .doesNotContain("CATEGORY", "PLACE", "REPORTER");
    }

    @Test
    void whatADrillRehearsesAndIsRealIsReportedByOneActOfWhoeverSeesIt() {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, CityDrills.opened(1, 1), City.opened(2, City.ENTERPRISE, null, List.of())));
        server.feeds().entry(Topics.DRILLS, City.JURISDICTION, City.entry(1, CityDrills.scheduled(1, true)));
        var path = "/api/incidents/" + City.incident(1) + "/real";
        var answer = real(path, City.ENTERPRISE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var report = server.reported.getFirst();
        assertThat(report.handling()).isEqualTo(Handling.ACTUAL);
        assertThat(report.drill()).isNull();
        assertThat(report.chain()).isEqualTo(ReportChain.INITIAL);
        assertThat(report.organization()).isEqualTo(City.ENTERPRISE.id());
        assertThat(report.taken())
                .isEqualTo(new TakenCall(City.post(City.ENTERPRISE).id(), City.person(City.ENTERPRISE)));
        assertThat(report.warnings()).isEmpty();
        var told = report.understood();
        assertThat(told.saysExercise()).isFalse();
        assertThat(told.category()).isEqualTo(Category.HAZARDOUS_CHEMICAL_LEAK);
        assertThat(told.placeText()).isEqualTo("球罐区 <3#>");
        assertThat(told.coordinates()).isEqualTo(new Coordinates(30.5, 111.6));
        assertThat(told.casualties()).as("what a drill makes up").isNull();
        assertThat(told.description()).contains("真实险情", "420583-20261124-001");

        assertThat(real(path, City.ENTERPRISE).headers().firstValue("Idempotent-Replay"))
                .contains("true");
        assertThat(server.reported).hasSize(1);
        assertThat(real(path, City.DONGSHI_TOWN).statusCode())
                .as("who takes no part sees none")
                .isEqualTo(404);
        var other = real("/api/incidents/" + City.incident(2) + "/real", City.CITY);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("NOT_OF_A_DRILL");
    }

    private HttpResponse<String> real(String path, Organization who) {
        return server.send("POST", path, null, "Cookie", server.cookie(who), "Idempotency-Key", "real-1");
    }

    @Test
    void whereSeveralAreOnDutyNobodyIsSaidToHaveTakenIt() {
        server.feed(new DutyEvent.DutyChanged(
                City.post(City.CITY).id(),
                List.of(City.person(City.CITY), City.person(City.FIRE)),
                City.AT,
                City.AT.plusSeconds(43_200)));
        take(City.CITY, "k1", LEAK);
        assertThat(server.reported.getFirst().taken())
                .isEqualTo(new TakenCall(City.post(City.CITY).id(), null));
    }

    @Test
    void theSameCallOnceMoreIsTheSameReport() {
        var first = take(City.CITY, "k1", LEAK);
        server.clock.advance(Duration.ofSeconds(5));
        var again = take(City.CITY, "k1", LEAK);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(server.reported).hasSize(1);
    }

    /** What an officer typed before his session ended is the same call after the next sign-in. */
    @Test
    void anotherSignInOfTheSameAccountIsTheSameCaller() {
        take(City.CITY, "k1", LEAK);
        cookies.clear();
        assertThat(take(City.CITY, "k1", LEAK).headers().firstValue("Idempotent-Replay"))
                .contains("true");
        assertThat(server.reported).hasSize(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedAndTheFirstStands() {
        take(City.CITY, "k1", LEAK);
        var other = take(City.CITY, "k1", "{\"description\": \"别的事\"}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("KEY_REUSED");
        assertThat(server.reported).hasSize(1);
    }

    /** After a restart nothing is known of what was written here, and the picture knows it. */
    @Test
    void whatThePictureHasIsKnownWithoutHavingBeenWrittenHere() {
        take(City.CITY, "k1", LEAK);
        var report = server.reported.getFirst();
        try (var other = new ConsoleServer()) {
            other.opensForDuty();
            other.feeds().report(report.id(), report, City.AT);
            other.feeds()
                    .entry(
                            Topics.INCIDENTS,
                            City.JURISDICTION,
                            City.entry(1, City.opened(1, City.CITY, null, List.of()), linked(report)));
            var cookie = other.cookie(City.CITY);
            var again = send(other, cookie, "/api/calls", "k1", LEAK);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
            assertThat(send(other, cookie, "/api/calls", "k1", "{}").statusCode())
                    .isEqualTo(422);
            assertThat(other.reported).isEmpty();
        }
    }

    @Test
    void nothingIsRefusedForWhatItSays() {
        for (var body : List.of("{}", "{\"description\": \"漏\"}", "{\"wether\": 3, \"casualties\": \"many\"}")) {
            var answer = take(City.CITY, "k-" + body.hashCode(), body);
            assertThat(answer.statusCode()).as(body).isEqualTo(201);
        }
        var warnings = server.reported.getLast().warnings();
        assertThat(warnings.stream().map(ReportRecord.Warning::pointer)).contains("/wether", "/casualties");
        var long_ = "{\"description\": \"" + "长".repeat(20_000) + "\"}";
        assertThat(take(City.CITY, "k-long", long_).statusCode()).isEqualTo(201);
        assertThat(server.reported.getLast().body()).isEqualTo(long_);
    }

    @Test
    void onlyTheFormIsTurnedAway() {
        assertThat(take(City.CITY, "k1", "[1]").body()).contains("NOT_JSON");
        assertThat(take(City.CITY, "k1", "漏氨").statusCode()).isEqualTo(400);
        assertThat(take(City.CITY, "k1", "{\"a\": \"" + "x".repeat(262_144) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.send(
                                "POST",
                                "/api/calls",
                                "{}",
                                "Cookie",
                                server.cookie(City.CITY),
                                "Content-Type",
                                "application/json")
                        .body())
                .contains("IDEMPOTENCY_KEY_NEEDED");
        assertThat(server.send("POST", "/api/calls", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.reported).isEmpty();
    }

    @Test
    void townsAndAgenciesTakeCallsAndEnterprisesDoNot() {
        assertThat(take(City.DONGSHI_TOWN, "k1", LEAK).statusCode()).isEqualTo(201);
        assertThat(take(City.FIRE, "k1", LEAK).statusCode()).isEqualTo(201);
        var refused = take(City.ENTERPRISE, "k1", LEAK);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("NO_RIGHT");
        assertThat(server.reported).hasSize(2);
    }

    @Test
    void aLaterCallGoesOnFromAReportOfAnIncidentThatTheOfficerSees() {
        happens(City.ENTERPRISE, City.DONGSHI_TOWN);
        var answer = follow(City.CITY, "420583-report-1", "k1", "{\"casualties\": {\"dead\": 1}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var report = server.reported.getLast();
        assertThat(report.chain().kind()).isEqualTo(ReportKind.FOLLOW_UP);
        assertThat(report.chain().follows()).isEqualTo(new ReportId("420583-report-1"));
        // What the first report told is not asked for again.
        assertThat(answer.body())
                .doesNotContain("\"CATEGORY\"")
                .doesNotContain("\"CASUALTIES\"")
                .contains("\"OCCURRED_AT\"");
        assertThat(follow(City.DONGSHI_TOWN, "420583-report-1", "k1", "{}").statusCode())
                .isEqualTo(201);
        for (var hidden : List.of(
                follow(City.BAIYANG_TOWN, "420583-report-1", "k1", "{}"),
                follow(City.CITY, "420583-report-2", "k1", "{}"),
                follow(City.CITY, "no such id", "k1", "{}"))) {
            assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(404);
            assertThat(hidden.body()).contains("NO_SUCH_REPORT");
        }
    }

    /** The same words under the same key are another report where they go on from one. */
    @Test
    void whatWasJustTakenIsGoneOnFromBeforeItIsOfAnIncident() {
        take(City.CITY, "k1", LEAK);
        var first = server.reported.getFirst().id();
        assertThat(follow(City.CITY, first.value(), "k1", LEAK).statusCode()).isEqualTo(201);
        assertThat(server.reported).hasSize(2);
        assertThat(server.reported.getLast().chain().follows()).isEqualTo(first);
        assertThat(follow(City.DONGSHI_TOWN, first.value(), "k1", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotKnownToBeOnDiskIsNotSaidToBeKept() {
        cookie(City.CITY);
        server.writing = false;
        var answer = take(City.CITY, "k1", LEAK);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("NOT_NOW");
        server.writing = true;
        assertThat(take(City.CITY, "k1", LEAK).statusCode()).isEqualTo(201);
    }

    /** Whoever repeats a call that is on disk is told so: that writes nothing. */
    @Test
    void withoutSpaceOrMemoryNewCallsAreTurnedAwayAndRepeatsAnswered() {
        take(City.CITY, "k1", LEAK);
        server.shortage = Shortage.MEMORY;
        assertThat(take(City.CITY, "k2", LEAK).body()).contains("NO_MEMORY");
        server.shortage = Shortage.SPACE;
        var answer = take(City.CITY, "k2", LEAK);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("NO_SPACE");
        assertThat(take(City.CITY, "k1", LEAK).statusCode()).isEqualTo(201);
        assertThat(server.reported).hasSize(1);
    }

    @Test
    void whoeverTakesCallsIsProposedSitesAndTownsByName() {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, new SiteRegistered(City.site(1, City.ENTERPRISE))));
        var places = server.send("GET", "/api/calls/places", null, "Cookie", cookie(City.FIRE));
        assertThat(places.statusCode()).isEqualTo(200);
        var read = Json.mapper().readTree(places.body());
        assertThat(read.at("/sites/0/siteName").asString()).isEqualTo("厂区1");
        assertThat(read.at("/sites/0/organizationName").asString()).isEqualTo("三宁化肥（虚构）");
        assertThat(read.get("towns").valueStream().map(town -> town.get("name").asString()))
                .containsExactly("白洋镇", "董市镇");
        assertThat(server.send("GET", "/api/calls/places", null, "Cookie", cookie(City.ENTERPRISE))
                        .statusCode())
                .isEqualTo(403);
    }

    private void happens(Organization by, Organization town) {
        server.feeds().report(City.report(1), City.reported(1, by), City.AT);
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, City.opened(1, by, null, towns(town)), City.linked(1)));
    }

    private static List<TownCode> towns(Organization town) {
        return town.town() == null ? List.of() : List.of(town.town());
    }

    private static ReportLinked linked(ReportRecord report) {
        return new ReportLinked(City.incident(1), report.id(), City.AT, 0);
    }

    private HttpResponse<String> take(Organization officer, String key, String body) {
        return send(server, cookie(officer), "/api/calls", key, body);
    }

    private HttpResponse<String> follow(Organization officer, String report, String key, String body) {
        return send(server, cookie(officer), "/api/reports/" + report.replace(" ", "%20") + "/calls", key, body);
    }

    private String cookie(Organization officer) {
        return cookies.computeIfAbsent(officer, server::cookie);
    }

    private static HttpResponse<String> send(
            ConsoleServer server, String cookie, String path, String key, String body) {
        return server.send(
                "POST", path, body, "Cookie", cookie, "Content-Type", "application/json", "Idempotency-Key", key);
    }
}
