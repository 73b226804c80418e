package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bodies that nobody should send; what each is answered stands in {@link AnswersTable}. */
final class BadBodies {
    private static final int LARGEST = 256 * 1024;
    private static final String JSON = "application/json";

    private BadBodies() {}

    /**
     * One body.
     *
     * @param kind as the table names it
     */
    record Sent(
            String kind,
            BodyPublisher body,
            @Nullable String type,
            @Nullable String encoding) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Sent> all() {
        return List.of(
                sent("nothing told", "{}"),
                sent("only null", "{\"category\":null}"),
                sent("unknown fields only", "{\"foo\":1,\"bar\":[{}]}"),
                sent("a field named nothing", "{\"\":1,\"category\":\"FIRE\"}"),
                sent(
                        "wrong types everywhere",
                        "{\"category\":1,\"description\":{},\"occurredAt\":[],\"location\":true,"
                                + "\"siteId\":{},\"substance\":[],\"casualties\":\"many\",\"measuresTaken\":[],\"reporter\":7,\"handling\":{}}"),
                sent("numbers as text", "{\"casualties\":{\"dead\":\"3\"}}"),
                sent("a number beyond all numbers", "{\"casualties\":{\"dead\":1e999999999},\"category\":\"FIRE\"}"),
                sent("a number of 200 000 digits", "{\"casualties\":{\"dead\":" + "9".repeat(200_000) + "}}"),
                sent("a negative number of people", "{\"casualties\":{\"dead\":-1}}"),
                sent("a misspelt category", "{\"category\":\"FIER\"}"),
                sent("a category nobody knows", "{\"category\":\"外星人\"}"),
                sent("a field twice", "{\"category\":\"FIRE\",\"category\":\"EXPLOSION\"}"),
                sent("a field a thousand times", "{" + "\"a\":1,".repeat(1000) + "\"category\":\"FIRE\"}"),
                sent("an escaped NUL", "{\"description\":\"a\\u0000b\"}"),
                sent("a raw NUL in a text", "{\"description\":\"a\0b\"}"),
                sent("raw line ends in a text", "{\"description\":\"a\r\nb\"}"),
                sent("half a surrogate pair", "{\"description\":\"\\ud83d\"}"),
                sent("text that looks like a page", "{\"description\":\"<script>alert(1)</script>\"}"),
                sent("coordinates beyond the earth", "{\"location\":{\"latitude\":1000,\"longitude\":2000}}"),
                sent("a date that never was", "{\"occurredAt\":\"2026-02-30T10:00:00Z\"}"),
                sent("a site that cannot be", "{\"siteId\":\"../../etc/passwd\\u0000\"}"),
                sent("nested 400 deep", "{\"x\":" + "[".repeat(400) + "]".repeat(400) + ",\"category\":\"FIRE\"}"),
                sent("a mark before the text", "\uFEFF{\"category\":\"FIRE\"}"),
                sent("white space around", "\r\n\t {\"category\":\"FIRE\"} \n"),
                sent("a broken byte", bytes("{\"description\":\"氨气泄漏", 0xC3, "\"}")),
                sent(
                        "the old national encoding",
                        "{\"description\":\"三号罐区液氨泄漏\"}".getBytes(Charset.forName("GB18030"))),
                sent("the largest there may be", "{\"description\":\"" + "x".repeat(LARGEST - 18) + "\"}"),
                sent("the largest, of NULs", "{\"description\":\"" + "\0".repeat(LARGEST - 18) + "\"}"),
                sent("no content type", "{\"category\":\"FIRE\"}", null, null),
                sent("nothing at all", ""),
                sent("white space", "   "),
                sent("cut in the middle", "{\"category\":\"FI"),
                sent("cut before its end", "{\"category\":\"FIRE\""),
                sent("two objects", "{}{}"),
                sent("something behind it", "{\"category\":\"FIRE\"} x"),
                sent("a NUL behind it", "{\"category\":\"FIRE\"}\0"),
                sent("only NULs", "\0\0\0\0"),
                sent("single quotes", "{'category':'FIRE'}"),
                sent("no number", "{\"casualties\":{\"dead\":NaN}}"),
                sent("nested 100 000 deep", "{\"x\":" + "[".repeat(100_000)),
                sent("objects nested 50 000 deep", "{\"x\":".repeat(40_000)),
                sent("an array", "[{\"category\":\"FIRE\"}]"),
                sent("a text", "\"着火了\""),
                sent("null", "null"),
                sent("plain words", "着火了，快来"),
                sent("bytes of chance", chance(5000)),
                sent("UTF-16", "{\"category\":\"FIRE\"}".getBytes(StandardCharsets.UTF_16)),
                sent("one byte too many", "{\"description\":\"" + "x".repeat(LARGEST - 17) + "\"}"),
                sent("ten million bytes", "{\"description\":\"" + "x".repeat(10_000_000) + "\"}"),
                sent("compressed", gzip("{\"category\":\"FIRE\"}"), JSON, "gzip"),
                sent("compressed without saying so", gzip("{\"category\":\"FIRE\"}")),
                sent("a form", "category=FIRE", "application/x-www-form-urlencoded", null),
                sent("XML", "<fire/>", "application/xml", null),
                sent("a type that is none", "{}", "json", null));
    }

    private static Sent sent(String kind, String body) {
        return sent(kind, body.getBytes(UTF_8));
    }

    private static Sent sent(String kind, byte[] body) {
        return sent(kind, body, JSON, null);
    }

    private static Sent sent(String kind, String body, @Nullable String type, @Nullable String encoding) {
        return sent(kind, body.getBytes(UTF_8), type, encoding);
    }

    private static Sent sent(String kind, byte[] body, @Nullable String type, @Nullable String encoding) {
        return new Sent(kind, BodyPublishers.ofByteArray(body), type, encoding);
    }

    private static byte[] bytes(String before, int broken, String after) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(UTF_8));
        all.write(broken);
        all.writeBytes(after.getBytes(UTF_8));
        return all.toByteArray();
    }

    private static byte[] chance(int length) {
        var bytes = new byte[length];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(String text) {
        var all = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(all)) {
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
