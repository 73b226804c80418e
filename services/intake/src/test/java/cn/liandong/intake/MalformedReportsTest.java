package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.AnswersTable.Row;
import cn.liandong.intake.BadBodies.Sent;
import cn.liandong.intake.TestEdge.Answer;
import cn.liandong.runtime.serde.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, over a real connection: each has the answer that the table in the documents says, and none is a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedReportsTest {
    private static final Map<String, Row> ROWS = AnswersTable.under("Bodies of a report");

    private TestEdge edge = new TestEdge();
    private int keys;

    @BeforeAll
    void open() {
        edge.close();
        edge = new TestEdge();
    }

    @AfterAll
    void close() {
        edge.close();
    }

    static List<Sent> bodies() {
        return BadBodies.all();
    }

    @Test
    void everyRowOfTheTableIsSentAndNothingElse() {
        assertThat(ROWS.keySet())
                .containsExactlyElementsOf(
                        BadBodies.all().stream().map(Sent::kind).toList());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void eachHasItsAnswer(Sent sent) {
        var row = Objects.requireNonNull(ROWS.get(sent.kind()));
        for (boolean chunked : new boolean[] {false, true}) {
            int before = edge.written.size();
            var answer = answer(sent, chunked);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(row.status());
            if (row.status() == 201) {
                assertThat(answer.json()
                                .get("warnings")
                                .valueStream()
                                .map(w -> w.get("code").asString()))
                        .containsExactlyElementsOf(row.codes());
                var record = edge.written.get(before);
                assertThat(Json.mapper().writeValueAsBytes(record).length)
                        .isLessThan(Topics.LARGEST_RECORD_BYTES - 1000);
            } else {
                assertThat(answer.json().get("code").asString())
                        .isEqualTo(row.codes().get(0));
                assertThat(answer.json().path("pointer").asString("none"))
                        .isEqualTo(Objects.requireNonNullElse(row.pointer(), "none"));
                assertThat(answer.json().get("phone").asString()).isEqualTo("119");
                assertThat(answer.json().get("status").asInt()).isEqualTo(row.status());
                assertThat(edge.written).hasSize(before);
            }
        }
    }

    private Answer answer(Sent sent, boolean chunked) {
        var request = edge.request("/v1/reports")
                .header("Authorization", "Bearer " + TestEdge.KEY)
                .header("Idempotency-Key", "k" + keys++)
                .POST(chunked ? BodyPublishers.fromPublisher(sent.body()) : sent.body());
        if (sent.type() != null) {
            request.header("Content-Type", sent.type());
        }
        if (sent.encoding() != null) {
            request.header("Content-Encoding", sent.encoding());
        }
        return edge.send(request);
    }

    /** Bytes changed by chance in a good report: a report or a 400, and nothing else. */
    @Test
    void aReportWithAnyBytesChangedIsAReportOrNoJson() {
        var good =
                "{\"category\":\"FIRE\",\"location\":{\"latitude\":30.4,\"longitude\":111.8,\"datum\":\"GCJ-02\"},\"casualties\":{\"dead\":1},"
                        + "\"occurredAt\":\"2026-11-24T10:00:00+08:00\",\"description\":\"液氨泄漏\\n\",\"substance\":{\"unNumber\":\"1005\"}}";
        var random = new SplittableRandom(20261124);
        for (int i = 0; i < 500; i++) {
            var body = good.getBytes(UTF_8);
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(edge.post(body, "Idempotency-Key", "chance" + i).status())
                    .isIn(201, 400);
        }
    }
}
