package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The city's duty officer, who writes upward reports and sends them, with the leader who signs them. */
final class UpwardDesk implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final StandaloneProcess process;
    private final ConsoleVisit officer;

    UpwardDesk(StandaloneProcess process) throws Exception {
        this.process = process;
        officer = visit("city-duty");
    }

    private ConsoleVisit visit(String username) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }

    /** The incident of a report that says how it is to be handled. */
    String reported(String handling) throws Exception {
        var key = process.secrets().intake().stream()
                .filter(each -> each.organization().value().equals("ent-coldstore"))
                .findFirst()
                .orElseThrow();
        var body = Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "siteId", "site-coldstore-main", "handling", handling);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(process.address("intake") + "/v1/reports"))
                            .header("Authorization", "Bearer " + key.apiKey())
                            .header("Idempotency-Key", handling)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        boolean exercise = handling.equals("EXERCISE");
        return item("incident", one -> one.path("flags").toString().contains("SAYS_EXERCISE") == exercise)
                .get("id")
                .asString();
    }

    /** A report of the incident that the leader has signed off. */
    String signed(String incident) throws Exception {
        ask(
                officer,
                "/api/incidents/" + incident + "/upward-reports",
                Map.of(
                        "kind",
                        "INITIAL",
                        "title",
                        "关于氨泄漏的快报",
                        "sections",
                        List.of(Map.of("heading", "CASUALTIES", "text", "中毒 2 人"))));
        var report = item(
                        "upwardReport", one -> one.path("incidentId").asString().equals(incident))
                .get("id")
                .asString();
        ask(officer, act(report, "submission"), Map.of("revision", 1));
        try (var leader = visit("city-leader")) {
            ask(leader, act(report, "signature"), Map.of("revision", 1));
        }
        return report;
    }

    void send(String report, String office) throws Exception {
        ask(officer, act(report, "delivery"), Map.of("officeId", office, "attempt", 1));
    }

    HttpResponse<String> trySending(String report, String office) throws Exception {
        return officer.post(
                act(report, "delivery"), UUID.randomUUID().toString(), Map.of("officeId", office, "attempt", 1));
    }

    /** The item that is meant, as it came before or comes. */
    JsonNode item(String kind, Predicate<JsonNode> meant) throws Exception {
        Predicate<JsonNode> both = one -> one.path("kind").asString().equals(kind) && meant.test(one);
        var seen = officer.seen().stream().filter(both).findFirst();
        return seen.isPresent() ? seen.get() : officer.item(WAIT, both);
    }

    /** Whether a report stands so with the office. */
    static boolean stands(JsonNode report, String office, String state) {
        return report.path("offices")
                .valueStream()
                .anyMatch(one -> one.path("id").asString().equals(office)
                        && one.path("state").asString("").equals(state));
    }

    private static String act(String report, String what) {
        return "/api/upward-reports/" + report + "/" + what;
    }

    private static void ask(ConsoleVisit visit, String path, Map<String, ?> body) throws Exception {
        var answer = visit.post(path, UUID.randomUUID().toString(), body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    }

    @Override
    public void close() {
        officer.close();
    }
}
