package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.intake.AnswersTable.Row;
import cn.liandong.runtime.observe.Shortage;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Each call that cannot be served has the answer that the table in the documents says. */
class BadCallsTest {
    private static final String FIRE = "{\"category\":\"FIRE\"}";
    private static final Map<String, Row> ROWS = AnswersTable.under("Calls");

    /** What is sent for each row; what comes back is the problem. */
    private static final Map<String, Function<TestEdge, JsonNode>> CALLS = Map.ofEntries(
            Map.entry("no key", edge -> sent(edge, edge.request("/v1/reports").POST(BodyPublishers.ofString(FIRE)))),
            Map.entry("a key of another scheme", edge -> posted(edge, "Authorization", "Basic eDp5")),
            Map.entry("a key that nobody holds", edge -> posted(edge, "Authorization", "Bearer nobody-s")),
            Map.entry("a key of no jurisdiction", edge -> posted(edge, "Authorization", "Bearer " + TestEdge.PAGE_KEY)),
            Map.entry("a key of a drill that is not running", edge -> {
                edge.paused();
                return posted(edge, "Authorization", "Bearer " + TestEdge.DRILL_KEY);
            }),
            Map.entry("an address that is none", edge -> got(edge, "/v1/report", TestEdge.KEY)),
            Map.entry(
                    "a report of another organization",
                    edge -> got(edge, "/v1/reports/" + id(edge), TestEdge.OTHER_KEY)),
            Map.entry("a report that never was", edge -> got(edge, "/v1/reports/420583-never-was", TestEdge.KEY)),
            Map.entry(
                    "a method that is none",
                    edge -> sent(edge, edge.request("/v1/reports/" + id(edge)).DELETE())),
            Map.entry("a time that is none", edge -> got(edge, "/v1/reports?from=yesterday", TestEdge.KEY)),
            Map.entry(
                    "an instruction that never was",
                    edge -> sent(
                            edge,
                            edge.request("/v1/reports/" + id(edge) + "/instructions/d1/done")
                                    .header("Authorization", "Bearer " + TestEdge.KEY)
                                    .POST(BodyPublishers.noBody()))),
            Map.entry("a body that stops half way", BadCallsTest::stopped),
            Map.entry("a key used for another report", edge -> {
                id(edge);
                return posted(edge, "Idempotency-Key", "first");
            }),
            Map.entry("a follow-up over the quota", edge -> {
                var first = id(edge);
                edge.quotaIsUsedUp();
                return edge.followUp(first, "{}").json();
            }),
            Map.entry("reading over the quota", edge -> {
                edge.quotaIsUsedUp();
                return got(edge, "/v1/reports", TestEdge.KEY);
            }),
            Map.entry("while the system starts", edge -> {
                edge.caughtUp = false;
                return posted(edge);
            }),
            Map.entry("more at the same time than can be seen to", edge -> {
                edge.meanwhile = () -> edge.clock.advance(Duration.ofSeconds(2));
                return posted(edge);
            }),
            Map.entry("a disk that does not answer", edge -> {
                edge.disk = CompletableFuture.failedFuture(new IllegalStateException("gone"));
                return posted(edge);
            }),
            Map.entry("a disk that is nearly full", edge -> {
                edge.shortage = Shortage.SPACE;
                return posted(edge);
            }),
            Map.entry("more incidents than memory holds", edge -> {
                edge.shortage = Shortage.MEMORY;
                return posted(edge);
            }));

    static final Iterable<String> KINDS = ROWS.keySet();

    private final TestEdge edge = new TestEdge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void everyRowOfTheTableIsSentAndNothingElse() {
        assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void eachHasItsAnswer(String kind) {
        var row = Objects.requireNonNull(ROWS.get(kind));
        var problem = Objects.requireNonNull(CALLS.get(kind)).apply(edge);
        assertThat(problem.get("code").asString()).isEqualTo(row.codes().get(0));
        assertThat(problem.get("status").asInt()).isEqualTo(row.status());
        assertThat(problem.path("parameter").asString("none"))
                .isEqualTo(Objects.requireNonNullElse(row.pointer(), "none"));
        assertThat(problem.get("phone").asString()).isEqualTo("119");
    }

    private static String id(TestEdge edge) {
        return edge.post("{}", "Idempotency-Key", "first")
                .json()
                .get("reportId")
                .asString();
    }

    private static JsonNode posted(TestEdge edge, String... headers) {
        return edge.post(FIRE, headers).json();
    }

    private static JsonNode got(TestEdge edge, String path, String key) {
        return sent(edge, edge.request(path).header("Authorization", "Bearer " + key));
    }

    private static JsonNode sent(TestEdge edge, HttpRequest.Builder request) {
        return edge.send(request).json();
    }

    private static JsonNode stopped(TestEdge edge) {
        var head = "POST /v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestEdge.KEY
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"category\":";
        var answer = edge.raw(head.getBytes(UTF_8));
        return Json.mapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
