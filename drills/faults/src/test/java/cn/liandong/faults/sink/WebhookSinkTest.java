package cn.liandong.faults.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.faults.JsonLines;
import cn.liandong.faults.SinkCall;
import cn.liandong.testkit.ManualClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WebhookSinkTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T01:40:00Z");

    @TempDir
    private Path folder;

    private final ManualClock clock = ManualClock.at(BEGUN.toString());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private WebhookSink sink;

    @BeforeEach
    void listen() throws IOException {
        sink = WebhookSink.start(file(), 0, clock);
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
        client.close();
    }

    private Path file() {
        return folder.resolve("calls.jsonl");
    }

    private List<SinkCall> calls() {
        return JsonLines.read(file(), SinkCall.class);
    }

    private int call(String path, String body) throws IOException, InterruptedException {
        return call(path, body, Duration.ofSeconds(20));
    }

    private int call(String path, String body, Duration within) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(sink.address(path))
                                .timeout(within)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aCallIsInTheFileWhenItIsAnswered() throws Exception {
        assertThat(call("/alerts", "{\"text\":\"警报\\n\"}")).isEqualTo(204);

        assertThat(calls()).containsExactly(new SinkCall(BEGUN, "/alerts", "204", "{\"text\":\"警报\\n\"}"));
        assertThat(sink.calls()).isEqualTo(1);
    }

    @Test
    void aPathAnswersAsItWasToldAndTheOthersAsBefore() throws Exception {
        sink.answer("/a", new Answer.Status(503));

        assertThat(call("/a", "1")).isEqualTo(503);
        assertThat(call("/b", "2")).isEqualTo(204);
        sink.answer("/a", Answer.TAKEN);
        assertThat(call("/a", "3")).isEqualTo(204);
        assertThat(calls()).extracting(SinkCall::answer).containsExactly("503", "204", "204");
    }

    @Test
    void aDelayedAnswerComesLate() throws Exception {
        sink.answer("/a", new Answer.Delay(Duration.ofMillis(100), 200));
        long begun = System.nanoTime();

        assertThat(call("/a", "1")).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aCallThatHangsIsKeptAndNeverAnswered() throws Exception {
        sink.answer("/a", new Answer.Hang());

        assertThatThrownBy(() -> call("/a", "1", Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
        assertThat(calls()).extracting(SinkCall::answer).containsExactly(SinkCall.HUNG);
    }

    @Test
    void aCallThatHangsIsLetGoWhenThePathIsToldToAnswerOtherwise() throws Exception {
        sink.answer("/a", new Answer.Hang());
        var hanging = client.sendAsync(
                HttpRequest.newBuilder(sink.address("/a"))
                        .POST(BodyPublishers.ofString("1"))
                        .build(),
                BodyHandlers.discarding());
        while (sink.calls() == 0) {
            Thread.onSpinWait();
        }

        sink.answer("/a", Answer.TAKEN);

        assertThatThrownBy(hanging::join).hasCauseInstanceOf(IOException.class);
        assertThat(call("/a", "2")).isEqualTo(204);
    }

    @Test
    void aRefusedCallIsKeptToo() {
        sink.answer("/a", new Answer.Refuse());

        assertThatThrownBy(() -> call("/a", "1")).isInstanceOf(IOException.class);
        assertThat(calls()).extracting(SinkCall::answer).containsExactly(SinkCall.REFUSED);
    }

    @Test
    void theLongestStretchWithoutAFirstAlertIsKnown() throws Exception {
        alert("one", 1);
        alert("two", 3);
        alert("one", 8);
        alert("three", 12);

        assertThat(sink.incidents()).isEqualTo(3);
        assertThat(sink.longestWithoutFirstAlert(BEGUN, BEGUN.plusSeconds(14)))
                .as("the second call for the first incident is no first alert")
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(sink.longestWithoutFirstAlert(BEGUN, BEGUN.plusSeconds(40))).isEqualTo(Duration.ofSeconds(28));
    }

    private void alert(String incident, int second) throws Exception {
        clock.set(BEGUN.plusSeconds(second));
        assertThat(call("/alerts", "{\"incidentId\":\"" + incident + "\"}")).isEqualTo(204);
    }

    @Test
    void aSinkThatComesBackGoesOnInTheSameFile() throws Exception {
        call("/a", "1");
        int port = sink.address("/").getPort();
        sink.close();
        sink = WebhookSink.start(file(), port, clock);

        call("/a", "2");
        assertThat(calls()).extracting(SinkCall::body).containsExactly("1", "2");
    }

    @Test
    void onlyAnAnswerThatSaysSoLeavesTheNextCallUnmarked() {
        assertThat(List.of("503", "429", "400")).allMatch(WebhookSinkTest::isTurnedAway);
        assertThat(List.of("204", "500", "502", SinkCall.HUNG, SinkCall.REFUSED))
                .noneMatch(WebhookSinkTest::isTurnedAway);
    }

    private static boolean isTurnedAway(String answer) {
        return new SinkCall(BEGUN, "/", answer, "").turnedAway();
    }
}
