package cn.liandong.console;

import static cn.liandong.console.CitySchedules.EIGHT;
import static cn.liandong.console.CitySchedules.NOON;
import static cn.liandong.console.CitySchedules.POST;
import static cn.liandong.console.CitySchedules.TOWN;
import static cn.liandong.console.CitySchedules.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.contracts.duty.CalendarCommand.OpenCalendar;
import cn.liandong.contracts.duty.CalendarCommand.RevokeCalendar;
import cn.liandong.contracts.duty.CalendarEvent.CalendarOpened;
import cn.liandong.contracts.duty.CalendarEvent.CalendarRevoked;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.DutyEvent.PersonRegistered;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar is opened, read by whoever knows its address, and revoked. */
class CalendarServerTest {
    private static final String SECRET = "nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC";
    private static final PersonId PERSON = City.person(TOWN);
    private static final PersonId OTHER = City.person(City.CITY);

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.feed(new PersonRegistered(PERSON, TOWN.id()));
        server.feed(new PersonRegistered(OTHER, City.CITY.id()));
        server.feed(CitySchedules.drafted());
        server.feed(CitySchedules.published());
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "roster", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAddressIsMadeAtTheEdgeAndOnlyItsHashGoesOn() {
        var answer = open("{\"postId\": \"dongshi-duty\"}", "k1");
        var address = Json.mapper().readTree(answer.body()).get("address").asString();
        assertThat(address).matches("/calendars/[A-Za-z0-9_-]{43}\\.ics");
        var secret = address.substring("/calendars/".length(), address.length() - ".ics".length());
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new OpenCalendar(new CalendarOf(TOWN.id(), POST, null), CalendarSecrets.hash(secret)));
        assertThat(open("{\"postId\": \"dongshi-duty\"}", "k1").body()).isEqualTo(answer.body());
        assertThat(open("{\"postId\": \"dongshi-duty\"}", "k2").body()).isNotEqualTo(answer.body());
        assertThat(open("{\"postId\": \"dongshi-duty\", \"personId\": \"x\"}", "k3")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoeverKnowsTheAddressReadsThePublishedShiftsWithoutSigningIn() {
        server.feed(CitySchedules.opened(SECRET, POST, null));
        server.feed(new OverrideMade(new DutyOverride(
                new OverrideId("override-1"),
                POST,
                OverrideKind.COVER,
                NOON,
                TWENTY,
                List.of(),
                List.of(OTHER),
                "发热")));
        var read = read(SECRET);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(unfolded(read))
                .contains("DTSTART:20261201T000000Z\r\nDTEND:20261201T040000Z\r\nSUMMARY:董市镇值班员 人-董市镇")
                // Who is not of the organization is not named.
                .contains("DTSTART:20261201T040000Z\r\nDTEND:20261201T120000Z\r\nSUMMARY:董市镇值班员 外单位人员")
                .doesNotContain("199-", "发热", OTHER.value());
    }

    @Test
    void aPersonsCalendarShowsWhereverThatPersonSitsAndNobodyElse() {
        server.feed(CitySchedules.opened(SECRET, null, PERSON));
        assertThat(unfolded(read(SECRET))).contains("SUMMARY:董市镇值班员\r\n", "UID:dongshi-duty-" + EIGHT.getEpochSecond());
        var nobody = "a".repeat(43);
        server.feed(CitySchedules.opened(nobody, null, OTHER));
        assertThat(unfolded(read(nobody))).doesNotContain("VEVENT");
    }

    @Test
    void aRevokedAddressIsAsIfItHadNeverBeen() {
        var opened = (CalendarOpened) CitySchedules.opened(SECRET, null, null);
        server.feed(opened);
        assertThat(read(SECRET).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/api/calendars/" + opened.calendar() + "/revocation", null, TOWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command()).isEqualTo(new RevokeCalendar(opened.calendar()));
        server.feed(new CalendarRevoked(opened.calendar()));
        assertThat(read(SECRET).statusCode()).isEqualTo(404);
        var never = read("b".repeat(43));
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(never.body()).isEqualTo(read(SECRET).body()).doesNotContain("bbb");
        assertThat(read("short").statusCode()).isEqualTo(404);
    }

    @Test
    void whichAreOpenIsReadByTheOrganizationAndTheCityWithoutTheirAddresses() {
        server.feed(CitySchedules.opened(SECRET, POST, null));
        var path = "/api/organizations/dongshi/calendars";
        var listed = send("GET", path, null, TOWN).body();
        assertThat(listed).contains("dongshi-duty").doesNotContain(SECRET, CalendarSecrets.hash(SECRET));
        assertThat(send("GET", path, null, City.CITY).body()).isEqualTo(listed);
        assertThat(send("GET", path, null, City.BAIYANG_TOWN).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> open(String body, String key) {
        return server.send(
                "POST",
                "/api/organizations/dongshi/calendars",
                body,
                "Cookie",
                cookie(),
                "Idempotency-Key",
                key,
                "Content-Type",
                "application/json");
    }

    private @Nullable String cookie;

    private String cookie() {
        if (cookie == null) {
            cookie = server.cookie(TOWN);
        }
        return Objects.requireNonNull(cookie);
    }

    private HttpResponse<String> read(String secret) {
        return server.send("GET", "/calendars/" + secret + ".ics", null);
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, Organization officer) {
        return server.send(
                method,
                path,
                body,
                "Cookie",
                server.cookie(officer),
                "Idempotency-Key",
                path,
                "Content-Type",
                "application/json");
    }
}
