package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An officer calls a post, another answers from its chair, and what came of it is read by whoever may. */
class SpotCheckServerTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");
    private static final String DAY = "?from=2026-11-24T00:00:00Z&until=2026-11-25T00:00:00Z";

    private final ConsoleServer server = new ConsoleServer();

    @BeforeEach
    void start() {
        server.opensForDuty();
        server.outcome = CompletableFuture.completedFuture(
                new OutcomeNotice("c", "h", "roster", City.JURISDICTION, 9, 45, Outcome.accepted(Map.of())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPostIsCalledAndAnsweredFromTheChairThatIsSignedIn() {
        assertThat(post("", "{\"postId\":\"dongshi-duty\",\"limitMinutes\":5}", City.CITY)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new CallSpotCheck(City.post(City.DONGSHI_TOWN).id(), 5));
        assertThat(post("/check-1/answer", "{}", City.DONGSHI_TOWN).statusCode())
                .isEqualTo(200);
        assertThat(server.askedOfRoster.getLast().command())
                .isEqualTo(new AnswerSpotCheck(City.post(City.DONGSHI_TOWN).id(), new SpotCheckId("check-1"), null));
        assertThat(post("", "{}", City.CITY).statusCode()).isEqualTo(400);
    }

    @Test
    void aRefusalOfRosterIsSaidAsItIs() {
        server.outcome = CompletableFuture.completedFuture(new OutcomeNotice(
                "c", "h", "roster", City.JURISDICTION, 9, 45, Outcome.refused("CHECK_IS_OPEN", "Wait.")));
        var answer = post("", "{\"postId\":\"dongshi-duty\"}", City.CITY);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("CHECK_IS_OPEN");
    }

    @Test
    void eachReadsItsOwnTheTownThatOfItsEnterprisesAndTheCityAll() {
        happened();
        assertThat(posts(City.CITY, "")).containsExactly("fire-duty", "dongshi-duty", "dongshi-duty");
        assertThat(posts(City.DONGSHI_TOWN, "")).containsExactly("dongshi-duty", "dongshi-duty");
        assertThat(posts(City.BAIYANG_TOWN, "")).isEmpty();
        assertThat(posts(City.CITY, "&organization=fire")).containsExactly("fire-duty");
        var first = read("", City.CITY, "").at("/checks/2");
        assertThat(first.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(first.get("seconds").asInt()).isEqualTo(40);
        assertThat(first.get("callerName").asString()).isEqualTo(City.CITY.name());
        assertThat(first.at("/answeredBy/name").asString()).isEqualTo("人-" + City.DONGSHI_TOWN.name());
    }

    @Test
    void whatCameOfItIsReckonedUpForEachOrganization() {
        happened();
        var rows = read("/results", City.CITY, "").get("organizations");
        assertThat(rows).hasSize(2);
        var town = rows.get(0);
        assertThat(town.get("organizationName").asString()).isEqualTo(City.DONGSHI_TOWN.name());
        assertThat(town.get("called").asInt()).isEqualTo(2);
        assertThat(town.get("answered").asInt()).isEqualTo(1);
        assertThat(town.get("missed").asInt()).isEqualTo(1);
        assertThat(town.get("late").asInt()).isEqualTo(1);
        assertThat(town.get("medianSeconds").asInt()).isEqualTo(40);
        assertThat(rows.get(1).get("called").asInt()).isEqualTo(1);
        assertThat(rows.get(1).has("medianSeconds")).isFalse();
        var file = get("/results.xlsx" + DAY, City.CITY);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");
        assertThat(read("/results", City.BAIYANG_TOWN, "").get("organizations")).isEmpty();
    }

    @Test
    void whatWasCalledLongerAgoThanIsKeptIsListedNoMore() {
        feed(CitySpotChecks.called(City.FIRE, "check-old", MORNING.minus(Duration.ofDays(399))));
        assertThat(all()).hasSize(1);
        feed(CitySpotChecks.called(City.FIRE, "check-new", MORNING.plus(Duration.ofDays(2))));
        assertThat(all()).isEmpty();
    }

    @Test
    void whomAnOfficerMayCallAreItsOwnAndThoseBelowButNotItsOwnChair() {
        assertThat(callable(City.CITY)).hasSize(City.ORGANIZATIONS.size() - 1).doesNotContain("emergency-office-duty");
        assertThat(callable(City.DONGSHI_TOWN)).containsExactly("sanning-duty");
        assertThat(callable(City.FIRE)).isEmpty();
    }

    private java.util.List<String> callable(Organization officer) {
        return Json.mapper()
                .readTree(get("/posts", officer).body())
                .get("posts")
                .valueStream()
                .map(post -> post.get("postId").asString())
                .toList();
    }

    @Test
    void aWhileThatIsNoneIsRefused() {
        for (var span : new String[] {
            "",
            "?from=2026-11-24T00:00:00Z",
            "?from=yesterday&until=today",
            "?from=2026-11-25T00:00:00Z&until=2026-11-24T00:00:00Z",
            "?from=2025-01-01T00:00:00Z&until=2026-11-24T00:00:00Z"
        }) {
            assertThat(get(span, City.CITY).statusCode()).as(span).isEqualTo(400);
        }
    }

    private void happened() {
        feed(CitySpotChecks.called(City.DONGSHI_TOWN, "check-1", MORNING));
        feed(CitySpotChecks.answered(City.DONGSHI_TOWN, "check-1", MORNING, 40));
        feed(CitySpotChecks.called(City.DONGSHI_TOWN, "check-2", MORNING.plusSeconds(1000)));
        feed(CitySpotChecks.missed(City.DONGSHI_TOWN, "check-2", MORNING.plusSeconds(1000)));
        feed(CitySpotChecks.answered(City.DONGSHI_TOWN, "check-2", MORNING.plusSeconds(1000), 400));
        feed(CitySpotChecks.called(City.FIRE, "check-3", MORNING.plusSeconds(2000)));
        feed(CitySpotChecks.called(City.FIRE, "check-4", MORNING.plus(Duration.ofDays(1))));
    }

    private void feed(DutyEvent event) {
        server.feed(event);
    }

    private JsonNode all() {
        return Json.mapper()
                .readTree(get("?from=2025-10-21T00:00:00Z&until=2026-11-25T00:00:00Z", City.CITY)
                        .body())
                .get("checks");
    }

    private java.util.List<String> posts(Organization officer, String more) {
        return read("", officer, more)
                .get("checks")
                .valueStream()
                .map(check -> check.get("postId").asString())
                .toList();
    }

    private JsonNode read(String path, Organization officer, String more) {
        var answer = get(path + DAY + more, officer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, Organization officer) {
        return server.send("GET", "/api/spot-checks" + path, null, "Cookie", server.cookie(officer));
    }

    private HttpResponse<String> post(String path, String body, Organization officer) {
        return server.send(
                "POST",
                "/api/spot-checks" + path,
                body,
                "Cookie",
                server.cookie(officer),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k-1");
    }
}
