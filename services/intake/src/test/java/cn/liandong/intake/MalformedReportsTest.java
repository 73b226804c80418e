package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, over a real connection: each has its answer, and none is a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedReportsTest {
    private static final int LARGEST = 256 * 1024;
    private static final String JSON = "application/json";

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

    static Stream<Arguments> bodies() throws IOException {
        return Stream.of(
                accepted("nothing told", "{}", "EMPTY_REPORT"),
                accepted("only null", "{\"category\":null}", "EMPTY_REPORT"),
                accepted(
                        "unknown fields only",
                        "{\"foo\":1,\"bar\":[{}]}",
                        "UNKNOWN_FIELD",
                        "UNKNOWN_FIELD",
                        "EMPTY_REPORT"),
                accepted("a field named nothing", "{\"\":1,\"category\":\"FIRE\"}", "UNKNOWN_FIELD"),
                accepted(
                        "wrong types everywhere",
                        "{\"category\":1,\"description\":{},\"occurredAt\":[],\"location\":true,"
                                + "\"siteId\":{},\"substance\":[],\"casualties\":\"many\",\"measuresTaken\":[],\"reporter\":7,\"handling\":{}}",
                        "READ_AS",
                        "UNKNOWN_CATEGORY",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "WRONG_TYPE",
                        "EMPTY_REPORT"),
                accepted("numbers as text", "{\"casualties\":{\"dead\":\"3\"}}", "READ_AS"),
                accepted(
                        "a number beyond all numbers",
                        "{\"casualties\":{\"dead\":1e999999999},\"category\":\"FIRE\"}",
                        "OUT_OF_RANGE"),
                accepted(
                        "a number of 200 000 digits",
                        "{\"casualties\":{\"dead\":" + "9".repeat(200_000) + "}}",
                        "WRONG_TYPE",
                        "EMPTY_REPORT"),
                accepted(
                        "a negative number of people",
                        "{\"casualties\":{\"dead\":-1}}",
                        "OUT_OF_RANGE",
                        "EMPTY_REPORT"),
                accepted("a misspelt category", "{\"category\":\"FIER\"}", "READ_AS"),
                accepted("a category nobody knows", "{\"category\":\"外星人\"}", "UNKNOWN_CATEGORY", "EMPTY_REPORT"),
                accepted("a field twice", "{\"category\":\"FIRE\",\"category\":\"EXPLOSION\"}", "DUPLICATE_FIELD"),
                accepted(
                        "a field a thousand times",
                        "{" + "\"a\":1,".repeat(1000) + "\"category\":\"FIRE\"}",
                        fifty("DUPLICATE_FIELD")),
                accepted("an escaped NUL", "{\"description\":\"a\\u0000b\"}", "CONTROL_CHARACTERS"),
                accepted("a raw NUL in a text", "{\"description\":\"a\0b\"}", "CONTROL_CHARACTERS"),
                accepted("raw line ends in a text", "{\"description\":\"a\r\nb\"}"),
                accepted("half a surrogate pair", "{\"description\":\"\\ud83d\"}", "NOT_TEXT"),
                accepted("text that looks like a page", "{\"description\":\"<script>alert(1)</script>\"}"),
                accepted(
                        "coordinates beyond the earth",
                        "{\"location\":{\"latitude\":1000,\"longitude\":2000}}",
                        "OUT_OF_RANGE",
                        "EMPTY_REPORT"),
                accepted(
                        "a date that never was",
                        "{\"occurredAt\":\"2026-02-30T10:00:00Z\"}",
                        "WRONG_TYPE",
                        "EMPTY_REPORT"),
                accepted(
                        "a site that cannot be",
                        "{\"siteId\":\"../../etc/passwd\\u0000\"}",
                        "CONTROL_CHARACTERS",
                        "WRONG_TYPE",
                        "EMPTY_REPORT"),
                accepted(
                        "nested 400 deep",
                        "{\"x\":" + "[".repeat(400) + "]".repeat(400) + ",\"category\":\"FIRE\"}",
                        "UNKNOWN_FIELD"),
                accepted("a mark before the text", "\uFEFF{\"category\":\"FIRE\"}"),
                accepted("white space around", "\r\n\t {\"category\":\"FIRE\"} \n"),
                accepted("a broken byte", bytes("{\"description\":\"氨气泄漏", 0xC3, "\"}"), "NOT_TEXT"),
                accepted(
                        "the old national encoding",
                        "{\"description\":\"三号罐区液氨泄漏\"}".getBytes(Charset.forName("GB18030")),
                        "NOT_UTF8"),
                accepted(
                        "the largest there may be",
                        "{\"description\":\"" + "x".repeat(LARGEST - 18) + "\"}",
                        "TEXT_CUT"),
                accepted(
                        "the largest, of NULs",
                        "{\"description\":\"" + "\0".repeat(LARGEST - 18) + "\"}",
                        "CONTROL_CHARACTERS",
                        "TEXT_CUT",
                        "NOT_TEXT"),
                accepted("no content type", "{\"category\":\"FIRE\"}".getBytes(UTF_8), (@Nullable String) null),
                refused("nothing at all", "", 400, "NOT_JSON"),
                refused("white space", "   ", 400, "NOT_JSON"),
                refused("cut in the middle", "{\"category\":\"FI", 400, "NOT_JSON"),
                refused("cut before its end", "{\"category\":\"FIRE\"", 400, "NOT_JSON"),
                refused("two objects", "{}{}", 400, "NOT_JSON"),
                refused("something behind it", "{\"category\":\"FIRE\"} x", 400, "NOT_JSON"),
                refused("a NUL behind it", "{\"category\":\"FIRE\"}\0", 400, "NOT_JSON"),
                refused("only NULs", "\0\0\0\0", 400, "NOT_JSON"),
                refused("single quotes", "{'category':'FIRE'}", 400, "NOT_JSON"),
                refused("no number", "{\"casualties\":{\"dead\":NaN}}", 400, "NOT_JSON"),
                refused("nested 100 000 deep", "{\"x\":" + "[".repeat(100_000), 400, "NOT_JSON"),
                refused("objects nested 50 000 deep", "{\"x\":".repeat(40_000), 400, "NOT_JSON"),
                refused("an array", "[{\"category\":\"FIRE\"}]", 400, "NOT_AN_OBJECT"),
                refused("a text", "\"着火了\"", 400, "NOT_AN_OBJECT"),
                refused("null", "null", 400, "NOT_AN_OBJECT"),
                refused("plain words", "着火了，快来", 400, "NOT_JSON"),
                refused("bytes of chance", chance(5000), 400, "NOT_JSON"),
                refused("UTF-16", "{\"category\":\"FIRE\"}".getBytes(StandardCharsets.UTF_16), 400, "NOT_JSON"),
                refused(
                        "one byte too many",
                        "{\"description\":\"" + "x".repeat(LARGEST - 17) + "\"}",
                        413,
                        "TOO_LARGE"),
                refused("ten million bytes", "{\"description\":\"" + "x".repeat(10_000_000) + "\"}", 413, "TOO_LARGE"),
                arguments("compressed", gzip("{\"category\":\"FIRE\"}"), JSON, "gzip", 415, List.of("NOT_JSON_TYPE")),
                refused("compressed without saying so", gzip("{\"category\":\"FIRE\"}"), 400, "NOT_JSON"),
                arguments(
                        "a form",
                        "category=FIRE".getBytes(UTF_8),
                        "application/x-www-form-urlencoded",
                        null,
                        415,
                        List.of("NOT_JSON_TYPE")),
                arguments("XML", "<fire/>".getBytes(UTF_8), "application/xml", null, 415, List.of("NOT_JSON_TYPE")),
                arguments("a type that is none", "{}".getBytes(UTF_8), "json", null, 415, List.of("NOT_JSON_TYPE")));
    }

    @ParameterizedTest(name = "{0}: {4} {5}")
    @MethodSource("bodies")
    void eachHasItsAnswer(
            String what,
            byte[] body,
            @Nullable String type,
            @Nullable String encoding,
            int status,
            List<String> codes) {
        for (boolean chunked : new boolean[] {false, true}) {
            var request = edge.request("/v1/reports")
                    .header("Authorization", "Bearer " + TestEdge.KEY)
                    .header("Idempotency-Key", "k" + keys++)
                    .POST(
                            chunked
                                    ? BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))
                                    : BodyPublishers.ofByteArray(body));
            if (type != null) {
                request.header("Content-Type", type);
            }
            if (encoding != null) {
                request.header("Content-Encoding", encoding);
            }
            int before = edge.written.size();
            var answer = edge.send(request);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
            if (status == 201) {
                assertThat(answer.json()
                                .get("warnings")
                                .valueStream()
                                .map(w -> w.get("code").asString()))
                        .containsExactlyElementsOf(codes);
                var record = edge.written.get(before);
                assertThat(Json.mapper().writeValueAsBytes(record).length)
                        .isLessThan(Topics.LARGEST_RECORD_BYTES - 1000);
            } else {
                assertThat(answer.json().get("code").asString()).isEqualTo(codes.get(0));
                assertThat(answer.json().get("phone").asString()).isEqualTo("119");
                assertThat(answer.json().get("status").asInt()).isEqualTo(status);
                assertThat(edge.written).hasSize(before);
            }
        }
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

    private static Arguments accepted(String what, String body, String... warnings) {
        return arguments(what, body.getBytes(UTF_8), JSON, null, 201, List.of(warnings));
    }

    private static Arguments accepted(String what, byte[] body, @Nullable String warning) {
        return arguments(
                what, body, warning == null ? null : JSON, null, 201, warning == null ? List.of() : List.of(warning));
    }

    private static Arguments refused(String what, String body, int status, String code) {
        return refused(what, body.getBytes(UTF_8), status, code);
    }

    private static Arguments refused(String what, byte[] body, int status, String code) {
        return arguments(what, body, JSON, null, status, List.of(code));
    }

    private static String[] fifty(String code) {
        var all = new String[50];
        java.util.Arrays.fill(all, code);
        all[49] = "MORE_WARNINGS";
        return all;
    }

    private static byte[] bytes(String before, int broken, String after) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(before.getBytes(UTF_8));
        all.write(broken);
        all.write(after.getBytes(UTF_8));
        return all.toByteArray();
    }

    private static byte[] chance(int length) {
        var bytes = new byte[length];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(String text) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(all)) {
            zip.write(text.getBytes(UTF_8));
        }
        return all.toByteArray();
    }
}
