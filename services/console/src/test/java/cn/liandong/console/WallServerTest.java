package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.signins.Credentials;
import cn.liandong.console.walls.WallSecrets;
import cn.liandong.contracts.access.AuditRecord.WallMinted;
import cn.liandong.contracts.access.AuditRecord.WallOpened;
import cn.liandong.contracts.access.AuditRecord.WallRevoked;
import cn.liandong.contracts.access.CredentialRecord.WallToken;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A big screen looks by a link of its own, sees what a hall may read, and does nothing. */
class WallServerTest {
    private static final String NEVER = "{\"name\": \"值班大厅\", \"validUntil\": \"2027-11-24T08:00:00Z\"}";

    private final ConsoleServer server = new ConsoleServer();
    private String leader = "";

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.leads(City.CITY);
        leader = server.cookie(City.CITY.id() + "-leader");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body, String cookie, String key) {
        return server.send(
                method, path, body, "Cookie", cookie, "Content-Type", "application/json", "Idempotency-Key", key);
    }

    private String minted(String key) {
        var answer = call("POST", "/api/walls", NEVER, leader, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body()).get("token").asString();
    }

    private HttpResponse<String> opened(String token) {
        return call("POST", "/api/wall/session", "{\"token\": \"" + token + "\"}", "none=1", "k");
    }

    /** The cookie of a screen that was let in. */
    private String screen(String key) {
        return opened(minted(key))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private WallToken kept() {
        return server.kept.values().stream()
                .filter(WallToken.class::isInstance)
                .map(WallToken.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTokenIsToldOnceAndOnlyItsHashIsKept() {
        var answer = call("POST", "/api/walls", NEVER, leader, "k1");
        var token = Json.mapper().readTree(answer.body()).get("token").asString();

        assertThat(token).matches("420583\\.[A-Za-z0-9_-]{43}");
        assertThat(kept().tokenHash()).isEqualTo(WallSecrets.hash(token));
        assertThat(kept().id().value()).doesNotContain(token.substring(7));
        assertThat(kept().name()).isEqualTo("值班大厅");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(call("POST", "/api/walls", NEVER, leader, "k1").body()).isEqualTo(answer.body());
        assertThat(call("GET", "/api/walls", null, leader, "").body())
                .contains("值班大厅", kept().id().value())
                .doesNotContain(token.substring(7));
        assertThat(server.audited).filteredOn(WallMinted.class::isInstance).hasSize(1);
    }

    @Test
    void nobodyButTheCitysLeaderMintsListsOrRevokes() {
        var id = WallSecrets.idOf(minted("k1"));
        for (var other : City.ORGANIZATIONS) {
            var cookie = server.cookie(other);
            assertThat(call("POST", "/api/walls", NEVER, cookie, "k2").statusCode())
                    .isEqualTo(403);
            assertThat(call("GET", "/api/walls", null, cookie, "").statusCode()).isEqualTo(403);
            assertThat(call("POST", "/api/walls/" + id + "/revocation", null, cookie, "r")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(server.kept).containsKey(id);
    }

    @Test
    void whatTheAuditOrTheDiskDoesNotHoldIsNotMinted() {
        server.auditing = false;
        assertThat(call("POST", "/api/walls", NEVER, leader, "k1").statusCode()).isEqualTo(503);
        server.auditing = true;
        server.writing = false;
        assertThat(call("POST", "/api/walls", NEVER, leader, "k1").statusCode()).isEqualTo(503);
        assertThat(server.bean(Credentials.class).wallsOf(City.JURISDICTION)).isEmpty();
    }

    @Test
    void itsCookieIsForWallsAloneAndNoScriptReadsIt() {
        var answer = opened(minted("k1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("Path=/api/wall;", "HttpOnly", "SameSite=Strict", "Max-Age=31536000");
        assertThat(server.audited).filteredOn(WallOpened.class::isInstance).hasSize(1);
        assertThat(call("GET", "/api/wall/session", null, screenOf(answer), "").body())
                .contains("值班大厅", "2027-11-24T08:00:00Z");
    }

    private static String screenOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void anotherTokenOpensNothing() {
        var token = minted("k1");
        for (var wrong : List.of("", "x", token + "x", token.substring(0, 49) + "x", "420502" + token.substring(6))) {
            assertThat(wrong.equals(token) ? 401 : opened(wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(call("GET", "/api/wall/session", null, "liandong_wall=" + token + "x", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyOtherCallIsRefusedToAWall() throws IOException {
        var cookie = screen("k1");
        int calls = 0;
        for (var path : published().entrySet()) {
            for (var method : path.getValue().keySet()) {
                var where = path.getKey()
                        .replaceAll("attachments/\\{[^}]+}", "attachments/" + "0".repeat(64))
                        .replaceAll("\\{month}", "2026-12")
                        .replaceAll("\\{[^}]+}", "x");
                if (!where.startsWith("/api/") || where.startsWith("/api/wall/") || isSignIn(method, where)) {
                    continue;
                }
                var answer = call(method.toUpperCase(Locale.ROOT), where, null, cookie, "k");
                assertThat(answer.statusCode()).as(method + " " + where).isEqualTo(403);
                assertThat(answer.body()).as(method + " " + where).contains("WALL_ONLY_LOOKS");
                calls++;
            }
        }
        assertThat(calls).isGreaterThan(100);
        assertThat(Socket.refused(server, "Cookie", cookie)).isEqualTo(403);
        assertThat(server.asked).isEmpty();
        assertThat(server.askedOfRoster).isEmpty();
        assertThat(server.askedOfIntake).isEmpty();
    }

    private static boolean isSignIn(String method, String path) {
        return (method.equals("post") && path.equals("/api/session"))
                || path.startsWith("/api/first-account")
                || path.startsWith("/api/sign-in");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> published() throws IOException {
        Map<String, Object> api = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("../../contracts/api/console.openapi.yaml")));
        return (Map<String, Map<String, Object>>) api.getOrDefault("paths", Map.of());
    }

    @Test
    void anOfficerIsNoWallAndHisCookieOpensNoWallFeed() {
        assertThat(call("GET", "/api/wall/session", null, leader, "").statusCode())
                .isEqualTo(403);
        assertThat(Socket.refusedAt("/api/wall/feed", server, "Cookie", leader)).isEqualTo(403);
        assertThat(Socket.refusedAt("/api/wall/feed", server)).isEqualTo(401);
        assertThat(Socket.refusedAt("/api/wall/feed", server, "Cookie", screen("k1"), "Origin", "https://evil.example"))
                .isEqualTo(403);
    }

    @Test
    void whereBothCookiesAreThereEachOpensItsOwn() {
        var both = leader + "; " + screen("k1");

        assertThat(call("GET", "/api/wall/session", null, both, "").body()).contains("值班大厅");
        assertThat(call("GET", "/api/session", null, both, "").body()).contains("emergency-office-leader");
    }

    @Test
    void theWallSeesTheCitysIncidentsAndDutyAndNoWordAndNoPhone() {
        happened();
        var wall = Socket.connect("/api/wall/feed", server, screen("k1"));

        var snapshot = wall.hello(null).next().toString();

        var kinds = Set.copyOf(wall.page.items().keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .toList());
        assertThat(kinds).containsExactlyInAnyOrder("incident", "alert", "duty", "checklist", "assignment");
        assertThat(snapshot)
                .contains("420583-20261124-001", City.record(City.FIRE).name())
                .doesNotContain("199-0000", "球罐区", "氨泄漏", "北厂", "\"body\":\"");
    }

    @Test
    void whatHappensWhileItLooksIsToldInTheSameWay() {
        var wall = Socket.connect("/api/wall/feed", server, screen("k1"));
        wall.hello(null).next();

        happened();
        var change = wall.next().toString();

        assertThat(change).contains("420583-20261124-001").doesNotContain("球罐区", "199-0000", "\"kind\":\"line\"");
    }

    private void happened() {
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1)));
        server.feeds().report(City.report(1), City.reported(1, City.ENTERPRISE), City.AT);
        server.feeds()
                .entry(
                        Topics.RESPONSE,
                        City.JURISDICTION,
                        City.entry(
                                1,
                                City.began(1, City.FIRE),
                                City.levelSet(1, City.FIRE),
                                City.registeredUnit(City.FIRE, "一队"),
                                City.offered(1, City.FIRE, cn.liandong.contracts.journal.Handling.ACTUAL),
                                City.ordered(1, City.FIRE)));
    }

    @Test
    void aRevokedWallIsCutOffWithinSeconds() throws Exception {
        var cookie = screen("k1");
        var wall = Socket.connect("/api/wall/feed", server, cookie);
        wall.hello(null).next();

        var revoked = call("POST", "/api/walls/" + kept().id() + "/revocation", null, leader, "r1");

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(wall.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1008);
        assertThat(call("GET", "/api/wall/session", null, cookie, "").statusCode())
                .isEqualTo(401);
        assertThat(server.audited).filteredOn(WallRevoked.class::isInstance).hasSize(1);
        assertThat(call("GET", "/api/walls", null, leader, "").body()).doesNotContain("值班大厅");
    }

    @Test
    void itGoesOnForMonthsAndEndsWithItsToken() {
        var cookie = screen("k1");
        server.clock.advance(Duration.ofDays(364));
        assertThat(call("GET", "/api/wall/session", null, cookie, "").statusCode())
                .isEqualTo(200);

        server.clock.advance(Duration.ofDays(1));
        assertThat(call("GET", "/api/wall/session", null, cookie, "").statusCode())
                .isEqualTo(401);
        assertThat(server.bean(Credentials.class).wallsOf(City.JURISDICTION)).hasSize(1);
    }
}
