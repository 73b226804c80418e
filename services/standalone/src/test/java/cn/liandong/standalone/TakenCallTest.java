package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way of a call, in a real process: somebody phones, an incident is opened, its people are alerted, and a kill loses nothing. */
@Timeout(180)
class TakenCallTest {
    /** A machine may be loaded. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private static final Map<String, ?> LEAK = Map.of(
            "category",
            "HAZARDOUS_CHEMICAL_LEAK",
            "description",
            "青禾冷库漏氨",
            "siteId",
            "site-coldstore-main",
            "reporter",
            Map.of("name", "刘某", "phone", "199-0000-0099", "unit", "路过"));

    @TempDir
    private Path folder;

    @Test
    void aCallOpensAnIncidentAlertsTheDutyOfficerAndIsThereAfterAKill() throws Exception {
        String report;
        try (var sink = new WebhookSink();
                var process = StandaloneProcess.start(folder, Map.of("LIANDONG_WEBHOOK_URL", sink.address()));
                var officer = cityOfficer(process)) {
            var answer = officer.post("/api/calls", "call-1", LEAK);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            report = read(answer).path("reportId").asString();
            var incident = officer.item(WITHIN, holds(report));
            assertThat(incident.path("siteId").asString()).isEqualTo("site-coldstore-main");
            var kept = incident.at("/reports/0");
            assertThat(kept.at("/taken/postName").asString()).isEqualTo("市应急值守值班员");
            assertThat(kept.path("reporterPhone").asString()).isEqualTo("199-0000-0099");
            assertThat(kept.path("reporterUnit").asString()).isEqualTo("路过");
            await(
                    officer,
                    item -> item.path("kind").asString().equals("alert")
                            && item.path("reason").asString().equals("CITY_DUTY_ROOM"));
            assertThat(sink.next()).contains("青禾冷库");

            var later = officer.post(
                    "/api/reports/" + report + "/calls", "call-2", Map.of("casualties", Map.of("slightlyInjured", 2)));
            assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
            var grown = officer.item(WITHIN, holds(read(later).path("reportId").asString()));
            assertThat(grown.path("id")).isEqualTo(incident.path("id"));
            assertThat(grown.at("/casualties/slightlyInjured").asInt()).isEqualTo(2);
            process.kill();
        }
        try (var process = StandaloneProcess.start(folder, Map.of());
                var officer = cityOfficer(process)) {
            officer.item(WITHIN, holds(report));
            var again = officer.post("/api/calls", "call-1", LEAK);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(read(again).path("reportId").asString()).isEqualTo(report);
            assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        }
    }

    private static Predicate<JsonNode> holds(String report) {
        return item -> item.path("kind").asString().equals("incident")
                && item.path("reports")
                        .valueStream()
                        .anyMatch(one -> one.path("id").asString().equals(report)
                                && one.path("body").isString());
    }

    /** What came while something else was awaited counts too. */
    private static void await(ConsoleVisit officer, Predicate<JsonNode> meant) throws Exception {
        if (officer.seen().stream().noneMatch(meant)) {
            officer.item(WITHIN, meant);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static ConsoleVisit cityOfficer(StandaloneProcess process) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }
}
