package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A drill the whole way, in a real process: its report comes by intake's edge, who takes part is called, each text marked, and
 * nobody else is; something real stops it.
 */
@Timeout(240)
class DrillTest {
    /** A machine may be loaded. */
    private static final Duration WITHIN = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void itsReportAlertsWhoTakesPartAndSomethingRealStopsIt() throws Exception {
        try (var sink = new WebhookSink();
                var process = StandaloneProcess.start(folder, Map.of("LIANDONG_WEBHOOK_URL", sink.address()));
                var leader = visit(process, "city-leader");
                var officer = visit(process, "city-duty");
                var town = visit(process, "town-101-duty")) {
            var drill = planned(leader);
            ok(leader.post("/api/drills/" + drill + "/start", "start", Map.of()));
            ok(leader.post("/api/drills/" + drill + "/injects/leak/fire", "leak", Map.of()));

            var incident = officer.item(WITHIN, kind("incident"));
            assertThat(incident.path("drillId").asString()).isEqualTo(drill);
            assertThat(incident.path("number").asString()).contains("演");
            await(officer, item -> isKind(item, "alert") && at(item, "city-duty"));
            assertThat(calledFor(sink, "青禾冷库")).containsSubsequence("（演练）", "青禾冷库", "（演练）");
            ok(officer.post("/api/alerts/" + alertOf(officer, incident) + "/acknowledgement", "acknowledge", Map.of()));
            await(
                    leader,
                    item -> isKind(item, "conduct")
                            && item.path("expectations")
                                    .valueStream()
                                    .anyMatch(one -> one.path("id").asString().equals("signed")
                                            && one.path("state").asString().equals("MET")));

            // The town in whose area it lies takes no part: it sees and hears nothing of it, and of what is real
            // everything.
            Reporting.report(process.address("intake"), process.secrets());
            var real = town.item(WITHIN, kind("incident"));
            assertThat(real.path("drillId").isString()).isFalse();
            await(
                    leader,
                    item -> isKind(item, "drill")
                            && item.path("phase").asString().equals("PAUSED")
                            && item.at("/pause/reason").asString().equals("LIVE_INCIDENT"));
            assertThat(town.seen()).noneMatch(item -> item.path("id").equals(incident.path("id")));

            ok(leader.post("/api/drills/" + drill + "/resume", "resume", Map.of()));
            ok(leader.post("/api/drills/" + drill + "/stop", "stop", Map.of()));
            await(
                    officer,
                    item -> isKind(item, "incident")
                            && item.path("id").equals(incident.path("id"))
                            && item.path("closing").at("/outcome").asString().equals("DRILL_OVER"));
        }
    }

    private static String planned(ConsoleVisit leader) throws Exception {
        ok(leader.put(
                "/api/drill-scenarios",
                "scenario",
                Map.ofEntries(
                        Map.entry("id", "scenario-ammonia"),
                        Map.entry("name", "冷库氨泄漏"),
                        Map.entry("kind", "LIVE"),
                        Map.entry("extent", "SINGLE"),
                        Map.entry("towns", List.of("420583101")),
                        Map.entry("director", "city-leader"),
                        Map.entry("participants", List.of("city-duty", "ent-coldstore-responder")),
                        Map.entry(
                                "injects",
                                List.of(
                                        Map.of(
                                                "id",
                                                "leak",
                                                "title",
                                                "企业首报",
                                                "afterSeconds",
                                                3_600,
                                                "kind",
                                                "REPORT",
                                                "by",
                                                "ent-coldstore",
                                                "body",
                                                "{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\",\"siteId\":\"site-coldstore-main\"}"))),
                        Map.entry(
                                "expectations",
                                List.of(Map.of(
                                        "id",
                                        "signed",
                                        "text",
                                        "市值班员两分钟内签收",
                                        "heading",
                                        "WARNING_AND_REPORTING",
                                        "after",
                                        "leak",
                                        "withinSeconds",
                                        120,
                                        "expected",
                                        Map.of("kind", "ACKNOWLEDGED", "post", "city-duty")))))));
        var planned = ok(leader.post(
                "/api/drills",
                "plan",
                Map.of(
                        "scenario",
                        "scenario-ammonia",
                        "startsAt",
                        Instant.now().plusSeconds(3_600).toString(),
                        "announced",
                        false)));
        return planned.path("drill").asString();
    }

    /** What is told of the drill's own beginning and the like comes by the same sink. */
    private static String calledFor(WebhookSink sink, String words) throws InterruptedException {
        String call;
        do {
            call = sink.next();
        } while (!call.contains(words));
        return Json.mapper().readTree(call).path("text").asString(call);
    }

    private static String alertOf(ConsoleVisit officer, JsonNode incident) {
        return officer.seen().stream()
                .filter(item -> isKind(item, "alert")
                        && at(item, "city-duty")
                        && item.path("incidentId").equals(incident.path("id")))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static boolean at(JsonNode item, String post) {
        return item.path("postId").asString().equals(post);
    }

    private static Predicate<JsonNode> kind(String kind) {
        return item -> isKind(item, kind);
    }

    private static boolean isKind(JsonNode item, String kind) {
        return item.path("kind").asString().equals(kind);
    }

    /** What came while something else was awaited counts too. */
    private static void await(ConsoleVisit visit, Predicate<JsonNode> meant) throws Exception {
        if (visit.seen().stream().noneMatch(meant)) {
            visit.item(WITHIN, meant);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static ConsoleVisit visit(StandaloneProcess process, String username) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }
}
