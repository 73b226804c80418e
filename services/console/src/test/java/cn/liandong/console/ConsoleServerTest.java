package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.TakeOverReason;
import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.serde.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsoleServerTest {
    private static final String ALERT =
            "/api/alerts/" + encoded(City.alert(1, City.DONGSHI_TOWN).value());
    private static final String CLAIM =
            "/api/incidents/" + encoded(City.incident(1).value()) + "/claim";
    private static ConsoleServer server;

    @BeforeAll
    static void start() {
        server = new ConsoleServer();
        server.opensForDuty();
        server.feeds()
                .entry(
                        Topics.INCIDENTS,
                        City.JURISDICTION,
                        City.entry(1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1)));
        server.feeds().entry(Topics.RESPONSE, City.JURISDICTION, City.entry(1, City.began(1, City.DONGSHI_TOWN)));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anOfficerSignsInAndIsKnownAndSignsOut() {
        var answer = server.signIn("dongshi", ConsoleServer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(Json.mapper().readTree("""
                {"username":"dongshi","post":{"id":"dongshi-duty","name":"董市镇值班员","kind":"DUTY_OFFICER"},
                 "organization":{"id":"dongshi","name":"董市镇","tier":"TOWN"},"jurisdiction":"420583",
                 "changePassword":false}"""));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("liandong_session=420583.")
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/", "Max-Age=43200");
        var token = cookie.split(";")[0];
        assertThat(server.send("GET", "/api/session", null, "Cookie", token).statusCode())
                .isEqualTo(200);

        assertThat(server.send("DELETE", "/api/session", null, "Cookie", token).statusCode())
                .isEqualTo(204);
        assertThat(server.send("GET", "/api/session", null, "Cookie", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionIsARecordThatHoldsOnlyAHashOfTheToken() {
        var cookie = server.cookie(City.FIRE);

        var token = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(server.kept.values())
                .filteredOn(CredentialRecord.Session.class::isInstance)
                .allSatisfy(record -> {
                    assertThat(record.id().value()).matches("420583:session:[0-9a-f]{64}");
                    assertThat(Json.mapper().writeValueAsString(record)).doesNotContain(token.substring(7));
                });
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredTheSame() {
        var wrong = server.signIn("baiyang", "wrong");
        var unknown = server.signIn("nobody", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("code").asString()).isEqualTo("WRONG_SIGN_IN");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void whatTheServerItselfTurnsAwayIsAProblemToo() {
        var answer = server.send("GET", "/api/incidents/a%2Fb", null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("NOT_A_REQUEST");
        assertThat(answer.body()).doesNotContain("Tomcat", "Apache", "<");
    }

    @Test
    void aSessionThatExpiredIsNobodys() {
        var cookie = server.cookie(City.FIRE);
        server.clock.advance(Duration.ofHours(12));
        try {
            assertThat(server.send("GET", "/api/session", null, "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            server.clock.set(Instant.parse("2026-11-24T08:00:00Z"));
        }
    }

    @Test
    void aForgedOrBrokenCookieIsNobodys() {
        for (var cookie : new String[] {"x", "420583.", "420583." + "A".repeat(43), "999999." + "A".repeat(43)}) {
            var answer = server.send("GET", "/api/session", null, "Cookie", "liandong_session=" + cookie);
            assertThat(answer.statusCode()).as(cookie).isEqualTo(401);
            assertThat(json(answer).get("code").asString()).isEqualTo("NOT_SIGNED_IN");
        }
    }

    @Test
    void aRequestFromAnotherSiteChangesNothing() {
        var cookie = server.cookie(City.FIRE);
        for (var headers :
                new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            var answer = server.send("DELETE", "/api/session", null, "Cookie", cookie, headers[0], headers[1]);
            assertThat(answer.statusCode()).as(headers[1]).isEqualTo(403);
        }
        var own = server.address("");
        assertThat(server.send("DELETE", "/api/session", null, "Cookie", cookie, "Origin", own.toString())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aBodyThatIsNotJsonIsTurnedAway() {
        var form = server.send(
                "POST", "/api/session", "username=fire", "Content-Type", "application/x-www-form-urlencoded");
        var broken = server.send("POST", "/api/session", "{", "Content-Type", "application/json");
        var empty = server.send("POST", "/api/session", "{}", "Content-Type", "application/json");
        var large = server.send("POST", "/api/session", "x".repeat(20_000), "Content-Type", "application/json");

        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void anAcknowledgementIsAskedOfDispatchAndItsEntryIsTold() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        decided(Outcome.accepted(Map.of()));

        var answer = acknowledge(cookie, "key-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .isEqualTo(Json.mapper().readTree("{\"accepted\":true,\"journal\":\"response\",\"sequence\":45}"));
        assertThat(server.asked.getLast().actor()).satisfies(actor -> {
            assertThat(actor.post()).isEqualTo(City.post(City.DONGSHI_TOWN).id());
            assertThat(actor.person()).isEqualTo(City.person(City.DONGSHI_TOWN));
        });
    }

    @Test
    void aRepeatUnderTheSameKeyIsTheSameCommand() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        decided(Outcome.accepted(Map.of()));

        acknowledge(cookie, "key-2");
        acknowledge(cookie, "key-2");

        assertThat(server.asked.getLast()).isEqualTo(server.asked.get(server.asked.size() - 2));
    }

    @Test
    void aRefusedAcknowledgementSaysWhy() {
        var cookie = server.cookie(City.DONGSHI_TOWN);

        decided(Outcome.refused("NOT_ALERTED", "This post was not alerted."));
        assertThat(acknowledge(cookie, "key-3").statusCode()).isEqualTo(403);
        decided(Outcome.refused("NO_SUCH_ALERT", "No such alert."));
        assertThat(acknowledge(cookie, "key-4").statusCode()).isEqualTo(404);
        decided(Outcome.refused("STOOD_DOWN", "It was stood down."));
        var other = acknowledge(cookie, "key-5");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("code").asString()).isEqualTo("STOOD_DOWN");
        assertThat(json(other).get("detail").asString()).isEqualTo("It was stood down.");
    }

    @Test
    void aStepIsAskedOfDispatchAsItWasNamed() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        decided(Outcome.accepted(Map.of()));

        var answer = escalate(cookie, "{\"round\":1,\"step\":3}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("sequence").asLong()).isEqualTo(45);
        assertThat(server.asked.getLast().command())
                .isEqualTo(new DispatchCommand.EscalateAlert(City.alert(1, City.DONGSHI_TOWN), 1, 3));
        assertThat(server.asked.getLast().actor().post())
                .isEqualTo(City.post(City.DONGSHI_TOWN).id());
    }

    @Test
    void aStepThatIsNotNamedIsAskedOfNobody() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        int before = server.asked.size();

        for (var body : List.of("{}", "{\"round\":1}", "{\"step\":2}")) {
            var answer = escalate(cookie, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json(answer).get("code").asString()).isEqualTo("STEP_NEEDED");
        }
        assertThat(escalate(cookie, "{\"round\":\"soon\"}").statusCode()).isEqualTo(400);
        assertThat(server.asked).hasSize(before);
    }

    @Test
    void aRefusedStepSaysWhy() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        var refusals = Map.of("NO_SUCH_STEP", 400, "NEITHER_ALERTED_NOR_CITY", 403, "NOBODY_IS_AWAITED", 409);

        refusals.forEach((code, status) -> {
            decided(Outcome.refused(code, "Because."));
            var answer = escalate(cookie, "{\"round\":1,\"step\":3}");
            assertThat(answer.statusCode()).as(code).isEqualTo(status);
            assertThat(json(answer).get("title").asString()).isEqualTo("It was not escalated");
            assertThat(json(answer).get("detail").asString()).isEqualTo("Because.");
        });
    }

    @Test
    void aStandDownAndAClaimGoToDispatchWithTheirReasons() {
        var cookie = server.cookie(City.CITY);
        decided(Outcome.accepted(Map.of()));

        assertThat(post(cookie, ALERT + "/stand-down", "{\"reason\":\"FALSE_ALARM\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.asked.getLast().command())
                .isEqualTo(new StandDownAlert(City.alert(1, City.DONGSHI_TOWN), StandDownReason.FALSE_ALARM));
        assertThat(post(cookie, CLAIM, "{}").statusCode()).isEqualTo(200);
        assertThat(server.asked.getLast().command()).isEqualTo(new ClaimIncident(City.incident(1), null));
        assertThat(post(cookie, CLAIM, "{\"takeOver\":\"ORDERED\"}").statusCode())
                .isEqualTo(200);
        assertThat(server.asked.getLast().command())
                .isEqualTo(new ClaimIncident(City.incident(1), TakeOverReason.ORDERED));
    }

    @Test
    void aReasonThatIsNoneIsNamedWithThoseThatAre() {
        var cookie = server.cookie(City.CITY);
        int before = server.asked.size();

        for (var body : List.of("{}", "{\"reason\":\"BORED\"}", "{\"reason\":null}")) {
            var answer = post(cookie, ALERT + "/stand-down", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json(answer).get("code").asString()).isEqualTo("REASON_NEEDED");
            assertThat(json(answer).get("detail").asString()).contains("FALSE_ALARM", "TOLD_OTHERWISE");
        }
        var claim = post(cookie, CLAIM, "{\"takeOver\":\"bored\"}");
        assertThat(claim.statusCode()).isEqualTo(400);
        assertThat(json(claim).get("detail").asString()).contains("CLAIMER_UNREACHABLE");
        assertThat(server.asked).hasSize(before);
    }

    @Test
    void whatDispatchRefusesIsAnsweredWithTheStatusThatFits() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        var refusals = Map.of(
                "NOT_OF_THE_CITY",
                403,
                "NO_SUCH_INCIDENT",
                404,
                "CLAIMED",
                409,
                "STOOD_DOWN",
                409,
                "REASON_NEEDED",
                400);

        refusals.forEach((code, status) -> {
            decided(Outcome.refused(code, "Because."));
            var answer = post(cookie, CLAIM, "{}");
            assertThat(answer.statusCode()).as(code).isEqualTo(status);
            assertThat(json(answer).get("title").asString()).isEqualTo("It was not claimed");
        });
    }

    @Test
    void anUnknownOutcomeIsSaidToBeUnknown() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        server.outcome = CompletableFuture.failedFuture(new TimeoutException());

        var answer = acknowledge(cookie, "key-6");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).get("code").asString()).isEqualTo("OUTCOME_UNKNOWN");
    }

    @Test
    void anAcknowledgementNeedsAKeyAndAnOfficer() {
        var cookie = server.cookie(City.DONGSHI_TOWN);
        var path = ALERT + "/acknowledgement";

        assertThat(server.send("POST", path, null, "Cookie", cookie).statusCode())
                .isEqualTo(400);
        assertThat(server.send("POST", path, null, "Idempotency-Key", "k").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotNamedIsRefused() {
        assertThat(json(server.send("GET", "/api/people", null)).get("code").asString())
                .isEqualTo("NO_SUCH_ROUTE");
        assertThat(server.send("PUT", "/api/session", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(405);
        assertThat(server.send("POST", "/index.html", null).statusCode()).isEqualTo(405);
        // Health and metrics are told on the management port alone: this one may stand open to a whole network.
        assertThat(server.send("GET", "/actuator/health", null).statusCode()).isEqualTo(404);
    }

    @Test
    void healthSaysUpWhileThePictureIsFresh() {
        assertThat(server.health()).isEqualTo(Health.UP);
    }

    @Test
    void thePageIsServedWithItsPolicyAndPathsOfThePageAreThePage() {
        var page = server.send("GET", "/", null);
        var inside = server.send("GET", "/incidents/7", null);
        var missing = server.send("GET", "/nothing.js", null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(inside.body()).isEqualTo(page.body()).contains("<html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .isEqualTo("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                        + " worker-src 'self'; connect-src 'self'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().map()).doesNotContainKeys("server", "set-cookie");
    }

    private static void decided(Outcome outcome) {
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "dispatch", City.JURISDICTION, 9, 45, outcome));
    }

    private static HttpResponse<String> acknowledge(String cookie, String key) {
        return server.send("POST", ALERT + "/acknowledgement", null, "Cookie", cookie, "Idempotency-Key", key);
    }

    private static HttpResponse<String> escalate(String cookie, String body) {
        return post(cookie, ALERT + "/steps", body);
    }

    private static HttpResponse<String> post(String cookie, String path, String body) {
        return server.send(
                "POST",
                path,
                body,
                "Cookie",
                cookie,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
