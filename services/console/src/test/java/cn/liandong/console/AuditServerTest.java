package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.AuditRecord.CalendarExported;
import cn.liandong.contracts.access.AuditRecord.Exported;
import cn.liandong.contracts.access.AuditRecord.ReadRefused;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.contracts.access.AuditRecord.SignedIn;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came in, what was refused to whom, and who took out what is written down, and read by who leads the city. */
class AuditServerTest {
    private static final String SECRET = "nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC";
    private static final String CALENDAR = "/calendars/" + SECRET + ".ics";
    private static final String SPOT_CHECKS =
            "/api/spot-checks/results.xlsx?from=2026-11-24T00:00:00Z&until=2026-11-25T00:00:00Z";

    /** Each file that officers take out, by what it is. */
    private static final Map<String, ExportKind> EXPORTS = Map.of(
            "/api/directory/export?format=xlsx",
            ExportKind.DIRECTORY,
            "/api/directory/export?format=yaml",
            ExportKind.DIRECTORY,
            "/api/directory/export?format=vcard",
            ExportKind.DIRECTORY,
            "/api/organizations/dongshi/schedules/2026-12/paper.xlsx",
            ExportKind.SCHEDULE,
            "/api/organizations/dongshi/schedules/2026-12/paper.pdf",
            ExportKind.SCHEDULE,
            "/api/posts/dongshi-duty/duty-log/current/paper.xlsx",
            ExportKind.DUTY_LOG,
            "/api/posts/dongshi-duty/duty-log/current/paper.pdf",
            ExportKind.DUTY_LOG,
            SPOT_CHECKS,
            ExportKind.SPOT_CHECKS);

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.leads(City.CITY);
        CityNotes.written(server);
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.checked());
        server.feed(CitySchedules.opened(SECRET, CitySchedules.POST, null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoTakesAFileOutIsWrittenDownWithTheAddressItWasTakenFrom() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        EXPORTS.forEach((path, what) -> {
            assertThat(get(path, cookie).statusCode()).as(path).isEqualTo(200);
            assertThat(server.audited.getLast()).as(path).isInstanceOfSatisfying(Exported.class, exported -> {
                assertThat(exported.what()).isEqualTo(what);
                assertThat(exported.call()).isEqualTo("GET " + path);
                assertThat(exported.account()).isEqualTo(account(City.DONGSHI_TOWN));
                assertThat(exported.post())
                        .isEqualTo(City.post(City.DONGSHI_TOWN).id());
                assertThat(exported.at()).isEqualTo(server.clock.instant());
            });
        });
        assertThat(of(Exported.class)).hasSize(EXPORTS.size());
    }

    @Test
    void whatTheAuditDoesNotHoldIsNotGivenOut() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        server.auditing = false;
        EXPORTS.keySet().forEach(path -> {
            var answer = get(path, cookie);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).contains("NOT_AUDITED");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(path)
                    .isEmpty();
        });
        assertThat(server.send("GET", CALENDAR, null).statusCode()).isEqualTo(503);
        assertThat(get("/api/directory", cookie).statusCode())
                .as("to look is no export")
                .isEqualTo(200);
    }

    @Test
    void aDutyRoomIsLetInWithoutTheAudit() {
        server.auditing = false;
        assertThat(server.signIn(City.CITY.id().value(), ConsoleServer.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCalendarsReaderIsNobodyByNameAndIsWrittenDownOnceAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(server.send("GET", CALENDAR, null).statusCode()).isEqualTo(200);
        }
        assertThat(of(CalendarExported.class)).singleElement().satisfies(read -> {
            assertThat(read.post()).isEqualTo(CitySchedules.POST);
            assertThat(Json.mapper().writeValueAsString(read)).doesNotContain(SECRET);
        });
        server.clock.advance(Duration.ofHours(1));
        assertThat(server.send("GET", CALENDAR, null).statusCode()).isEqualTo(200);
        assertThat(of(CalendarExported.class)).hasSize(2);
        assertThat(server.send("GET", "/calendars/" + "A".repeat(43) + ".ics", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(of(CalendarExported.class)).hasSize(2);
    }

    @Test
    void aSignInAndARefusedOneAreKeptAndNothingThatWasEntered() {
        server.signIn(City.CITY.id().value(), ConsoleServer.PASSWORD);
        assertThat(of(SignedIn.class)).singleElement().satisfies(signedIn -> {
            assertThat(signedIn.account()).isEqualTo(account(City.CITY));
            assertThat(signedIn.post()).isEqualTo(City.post(City.CITY).id());
        });
        assertThat(server.signIn(City.CITY.id().value(), "wrong horse battery").statusCode())
                .isEqualTo(401);
        assertThat(server.signIn(ConsoleServer.PASSWORD, "x").statusCode()).isEqualTo(401);
        assertThat(of(SignInRefused.class))
                .extracting(SignInRefused::account, SignInRefused::post, SignInRefused::times)
                .containsExactly(tuple(account(City.CITY), City.post(City.CITY).id(), 1), tuple(null, null, 1));
        assertThat(Json.mapper().writeValueAsString(server.audited))
                .doesNotContain(ConsoleServer.PASSWORD)
                .doesNotContain("wrong horse")
                .doesNotContain("horse");
    }

    @Test
    void whatIsRefusedToAnOfficerIsKeptWhereHeAskedToReadIt() {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1)));
        var cookie = server.cookie(City.BAIYANG_TOWN);
        var hidden = "/api/incidents/" + City.incident(1) + "/attachments/" + "0".repeat(64);
        assertThat(get("/api/posts/dongshi-duty/handover?x=" + "secret", cookie).statusCode())
                .isEqualTo(403);
        assertThat(get(hidden, cookie).statusCode()).isEqualTo(404);
        assertThat(get("/api/incidents/none/attachments/" + "0".repeat(64), cookie)
                        .statusCode())
                .as("nothing is there")
                .isEqualTo(404);
        assertThat(server.post(cookie, "/api/posts/dongshi-duty/notes", "{}").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(of(ReadRefused.class))
                .extracting(ReadRefused::call, ReadRefused::status, ReadRefused::post)
                .containsExactly(
                        tuple(
                                "GET /api/posts/dongshi-duty/handover",
                                403,
                                City.post(City.BAIYANG_TOWN).id()),
                        tuple("GET " + hidden, 404, City.post(City.BAIYANG_TOWN).id()));
        assertThat(get(hidden, server.cookie(City.DONGSHI_TOWN)).statusCode())
                .as("his own, without that file")
                .isEqualTo(404);
        assertThat(of(ReadRefused.class)).hasSize(2);
    }

    @Test
    void theCitysDutyLeaderReadsItPageByPageAndByPost() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        for (int i = 0; i < 250; i++) {
            get("/api/directory/export?format=yaml", cookie);
        }
        var first = read("", leader());
        assertThat(first.get("records")).hasSize(200);
        var next = first.get("next").asString();
        var second = read("&after=" + next, leader());
        assertThat(second.has("next")).isFalse();
        assertThat(first.get("records").size() + second.get("records").size())
                .as("what it signed in with, too")
                .isEqualTo(server.audited.size());
        assertThat(first.at("/records/1")).isEqualTo(Json.mapper().readTree("""
                        {"type": "Exported", "at": "%s", "accountId": "%s", "sessionId": "%s", "postId": "dongshi-duty",
                         "postName": "%s", "what": "DIRECTORY", "call": "GET /api/directory/export?format=yaml"}""".formatted(
                        server.clock.instant(),
                        account(City.DONGSHI_TOWN),
                        first.at("/records/1/sessionId").asString(),
                        City.post(City.DONGSHI_TOWN).name())));
        var own = read("&post=" + City.CITY.id() + "-leader", leader());
        assertThat(own.get("records"))
                .isNotEmpty()
                .allMatch(one -> one.get("postId").asString().equals(City.CITY.id() + "-leader"));
        var later = server.clock.instant().plusSeconds(1);
        assertThat(Json.mapper()
                        .readTree(get("/api/audit?from=" + later + "&until=" + later.plusSeconds(60), leader())
                                .body())
                        .get("records"))
                .isEmpty();
    }

    @Test
    void nobodyElseReadsItAndThatIsKeptToo() {
        for (var other : List.of(City.CITY, City.DONGSHI_TOWN, City.ENTERPRISE)) {
            assertThat(get("/api/audit" + DAY, server.cookie(other)).statusCode())
                    .as(other.name())
                    .isEqualTo(403);
        }
        assertThat(of(ReadRefused.class))
                .extracting(ReadRefused::code)
                .containsExactly("NO_RIGHT", "NO_RIGHT", "NO_RIGHT");
        assertThat(server.send("GET", "/api/audit" + DAY, null).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(get("/api/audit", leader()).statusCode()).isEqualTo(400);
        assertThat(get("/api/audit" + DAY + "&after=-1", leader()).statusCode()).isEqualTo(400);
        server.auditing = false;
        assertThat(get("/api/audit" + DAY, leader()).statusCode()).isEqualTo(503);
    }

    private static final String DAY = "?from=2026-11-24T00:00:00Z&until=2026-11-25T00:00:00Z";

    private tools.jackson.databind.JsonNode read(String more, String cookie) {
        var answer = get("/api/audit" + DAY + more, cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private String leader() {
        return server.cookie(City.CITY.id() + "-leader");
    }

    private <T extends AuditRecord> List<T> of(Class<T> type) {
        return server.audited.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static CredentialId account(Organization organization) {
        return new CredentialId("420583:account:" + organization.id());
    }

    private HttpResponse<String> get(String path, String cookie) {
        return server.send("GET", path, null, "Cookie", cookie);
    }
}
