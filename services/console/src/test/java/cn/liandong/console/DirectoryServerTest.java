package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.QualificationEvent.QualificationKindsSet;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The directory over HTTP: read, exported, tried and imported. */
class DirectoryServerTest {
    private static final String IMPORTS = "/api/directory/imports?format=yaml&trial=";
    private static final String FILE = """
            organizations:
              - {id: wushi, name: 某某镇, tier: TOWN, town: 420583999}
            people:
              - {id: 420583-new, organization: wushi, name: 某某, phone: 199-0000-0008, contacts: [{channel: SMS, address: 199-0000-0008}]}
              - {id: person-dongshi, phone: 199-0000-0009}
            posts:
              - {id: wushi-duty, organization: wushi, kind: DUTY_OFFICER, name: 某某镇值班员}
            """;

    private final Map<Organization, String> cookies = new HashMap<>();
    private ConsoleServer server;

    @BeforeEach
    void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        server.decides(Outcome.accepted(Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTrialTellsWhatWouldChangeAndAsksNobody() {
        var told = json(send(IMPORTS + "true", FILE, City.CITY));
        assertThat(told.path("added").asInt()).isEqualTo(3);
        assertThat(told.path("changed").asInt()).isOne();
        assertThat(told.at("/changes/2/fields/0/was").asString()).isEqualTo("199-0000-0001");
        assertNothingDone();
    }

    @Test
    void whoIsReachedHowGoesToPeopleBeforeTheRosterIsToldOfTheIds() {
        assertThat(send(IMPORTS + "false", FILE, City.CITY).statusCode()).isEqualTo(200);
        assertThat(server.written)
                .extracting(person -> person.id().value())
                .containsExactly("420583-new", "person-dongshi");
        assertThat(server.askedOfRoster)
                .extracting(envelope -> envelope.command().getClass().getSimpleName())
                .containsExactly("RegisterOrganization", "RegisterPerson", "RegisterPerson", "RegisterPost");
        assertThat(Json.mapper().writeValueAsString(server.askedOfRoster)).doesNotContain("199-0000");
        var written = server.written.getLast();
        assertThat(written.editedAt()).as("a city's file does not take it back").isEqualTo(server.clock.instant());
        assertThat(written.contacts().getFirst().since())
                .as("a contact that stays is as old as it was")
                .isEqualTo(City.AT);
    }

    @Test
    void theRosterIsToldOfQualificationsWithoutTheirNumbersAndAKindThatIsNoneIsABadRow() {
        server.feed(new QualificationKindsSet(List.of(new QualificationKind("hazmat", "危化处置", "ours"))));
        var file =
                "people:\n  - {id: person-dongshi, qualifications: [{kind: hazmat, number: ZJ-5, validUntil: 2027-06-30}]}\n";
        assertThat(send(IMPORTS + "false", file, City.CITY).statusCode()).isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new RegisterPerson(
                        City.person(City.DONGSHI_TOWN),
                        City.DONGSHI_TOWN.id(),
                        List.of(new HeldQualification("hazmat", LocalDate.of(2027, 6, 30)))));
        assertThat(server.written.getLast().qualifications())
                .containsExactly(new Qualification("hazmat", "ZJ-5", LocalDate.of(2027, 6, 30)));
        assertThat(person("person-dongshi").at("/qualifications/0/name").asString())
                .isEqualTo("危化处置");
        var wrong = send(IMPORTS + "true", file.replace("hazmat", "hazmap"), City.CITY);
        assertThat(json(wrong).at("/bad/0/detail").asString()).contains("hazmat");
    }

    @Test
    void aRepeatUnderTheSameKeyAsksTheSameUnderTheSameIds() {
        server.outcome = CompletableFuture.failedFuture(new TimeoutException());
        assertThat(send(IMPORTS + "false", FILE, City.CITY).statusCode()).isEqualTo(504);
        assertThat(server.askedOfRoster)
                .as("nothing comes before its organization")
                .hasSize(1);
        assertThat(server.written).isEmpty();
        server.decides(Outcome.accepted(Map.of()));
        assertThat(send(IMPORTS + "false", FILE, City.CITY).statusCode()).isEqualTo(200);
        assertThat(server.askedOfRoster.get(1)).isEqualTo(server.askedOfRoster.getFirst());
    }

    @Test
    void oneBadRowAtTheEndAndNothingIsImported() {
        var answer =
                send(IMPORTS + "false", FILE + "  - {id: x, organization: wushi, kind: KING, name: 某}\n", City.CITY);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).at("/code").asString()).isEqualTo("BAD_ROWS");
        assertThat(json(answer).path("rows")).hasSize(1);
        assertThat(json(answer).at("/rows/0/place").asString()).isEqualTo("posts line 8");
        assertThat(json(answer).at("/rows/0/field").asString()).isEqualTo("kind");
        assertNothingDone();
    }

    @Test
    void whatIsNotWrittenIsNotRegistered() {
        cookies.put(City.CITY, server.cookie(City.CITY));
        server.writing = false;
        var answer = send(IMPORTS + "false", "people:\n  - {id: person-dongshi, name: 别的}\n", City.CITY);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(server.askedOfRoster).isEmpty();
    }

    @Test
    void whatTheRosterRefusesIsNamedWithItsRowAndWhatWasDone() {
        server.decides(Outcome.refused("SOME_REASON", "Not so."));
        var answer = send(IMPORTS + "false", FILE, City.CITY);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).at("/code").asString()).isEqualTo("SOME_REASON");
        assertThat(json(answer).at("/detail").asString()).contains("organizations line 2", "Not so.", "Of 4 rows 0");
        assertThat(server.written).isEmpty();
    }

    @Test
    void anOrganizationKeepsItsOwnPeopleAndNobodyElses() {
        var own = "people:\n  - {id: person-dongshi, name: 别的}\n";
        assertThat(send(IMPORTS + "false", own, City.DONGSHI_TOWN).statusCode()).isEqualTo(200);
        server.written.clear();
        server.askedOfRoster.clear();
        assertThat(send(IMPORTS + "false", own.replace("dongshi", "fire"), City.DONGSHI_TOWN)
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(IMPORTS + "false", FILE, City.DONGSHI_TOWN).statusCode())
                .isEqualTo(422);
        assertNothingDone();
        assertThat(people(City.DONGSHI_TOWN)).containsExactly("person-dongshi");
        assertThat(people(City.CITY)).hasSize(City.ORGANIZATIONS.size());
        assertThat(get("/api/directory/export?format=yaml", City.DONGSHI_TOWN).body())
                .contains("person-dongshi")
                .doesNotContain("person-fire");
    }

    @Test
    void whatWasExportedChangesNothing() {
        var file = get("/api/directory/export?format=yaml", City.CITY).body();
        var told = json(send(IMPORTS + "false", file, City.CITY));
        assertThat(told.path("unchanged").asInt()).isEqualTo(3 * City.ORGANIZATIONS.size());
        assertThat(told.path("changes")).isEmpty();
        assertNothingDone();
    }

    @Test
    void twoWhoStartedFromTheSameExportDoNotOverwriteEachOther() {
        var file = get("/api/directory/export?format=yaml", City.CITY).body();
        var mine = file.replace("人-董市镇", "人-甲");
        var other = file.replace("人-董市镇", "人-乙");
        assertThat(send(IMPORTS + "false", mine, City.CITY).statusCode()).isEqualTo(200);
        var answer = send(IMPORTS + "false", other, City.CITY);
        assertThat(json(answer).at("/rows/0/reason").asString()).isEqualTo("CHANGED_SINCE");
        assertThat(server.written)
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("人-甲"));
    }

    @Test
    void whoCannotBeReachedIsFlaggedWhereverItIsShown() {
        var silent = new PersonRecord(
                new PersonId("420583-silent"), City.DONGSHI_TOWN.id(), "无联系方式", "199-0000-0077", List.of());
        server.feed(new DutyEvent.PersonRegistered(silent.id(), silent.organization()));
        server.tells(silent);
        assertThat(person("420583-silent").path("reached").asBoolean()).isFalse();
        assertThat(person("person-dongshi").path("reached").asBoolean()).isTrue();
        var choice = json(get("/api/posts/dongshi-duty/people", City.CITY)).path("people");
        assertThat(choice.valueStream()
                        .filter(one -> !one.path("reached").asBoolean())
                        .map(one -> one.path("id").asString()))
                .containsExactly("420583-silent");
        server.feed(City.disabled(City.DONGSHI_TOWN));
        assertThat(person("person-dongshi").path("reached").asBoolean()).isFalse();
        assertThat(person("person-dongshi").at("/contacts/0/fault").asString()).isEqualTo("BAD_ADDRESS");
        server.clock.advance(Duration.ofHours(1));
        send(
                IMPORTS + "false",
                "people:\n  - {id: person-dongshi, contacts: [{channel: SMS, address: 199-0000-0078}]}\n",
                City.CITY);
        assertThat(person("person-dongshi").path("reached").asBoolean())
                .as("a new number")
                .isTrue();
    }

    @Test
    void theKeyOfARobotIsShownToNobodyAndExportedToWhoeverKeepsIt() {
        send(
                IMPORTS + "false",
                "people:\n  - {id: person-fire, contacts: [{channel: WECOM, address: 'https://qyapi.example.net/send?key=s3cret'}]}\n",
                City.CITY);
        assertThat(get("/api/directory", City.CITY).body())
                .contains("qyapi.example.net")
                .doesNotContain("s3cret");
        assertThat(get("/api/directory/export?format=yaml", City.CITY).body()).contains("s3cret");
    }

    @Test
    void eachFormatIsAFileToKeep() {
        for (var format : List.of("yaml", "xlsx", "vcard")) {
            var answer = get("/api/directory/export?format=" + format, City.CITY);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(get("/api/directory/export?format=csv", City.CITY).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/directory/export", City.CITY).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyFilesOfItsFormatsAndOfItsSizeAreLetIn() {
        var cookie = server.cookie(City.CITY);
        assertThat(server.send("POST", IMPORTS + "true", FILE, "Cookie", cookie, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send(
                                "POST",
                                IMPORTS + "true",
                                "x".repeat(4_194_305),
                                "Cookie",
                                cookie,
                                "Content-Type",
                                "application/yaml")
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.send("POST", IMPORTS + "true", FILE, "Content-Type", "application/yaml")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send("POST", IMPORTS + "false", FILE, "Cookie", cookie, "Content-Type", "application/yaml")
                        .statusCode())
                .as("without a key")
                .isEqualTo(400);
        assertNothingDone();
    }

    private void assertNothingDone() {
        assertThat(server.written).isEmpty();
        assertThat(server.askedOfRoster).isEmpty();
    }

    private List<String> people(Organization officer) {
        return json(get("/api/directory", officer))
                .path("people")
                .valueStream()
                .map(person -> person.path("id").asString())
                .toList();
    }

    private JsonNode person(String id) {
        return json(get("/api/directory", City.CITY))
                .path("people")
                .valueStream()
                .filter(person -> person.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, Organization officer) {
        return server.send("GET", path, null, "Cookie", server.cookie(officer));
    }

    private HttpResponse<String> send(String path, String file, Organization officer) {
        return server.send(
                "POST",
                path,
                file,
                "Cookie",
                cookies.computeIfAbsent(officer, server::cookie),
                "Idempotency-Key",
                "import-" + file.hashCode(),
                "Content-Type",
                "application/yaml");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
