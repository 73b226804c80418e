package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.observe.Shortage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeEdgeTest {
    private static final Instant DISK_TIME = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final String FIRE = "{\"category\":\"FIRE\"}";

    private TestEdge edge = new TestEdge();

    @BeforeAll
    @AfterAll
    void closeTheEdgeOfNoTest() {
        edge.close();
    }

    @BeforeEach
    void openAnEdge() {
        edge.close();
        edge = new TestEdge();
        edge.disk = CompletableFuture.completedFuture(DISK_TIME);
    }

    @Test
    void aReportIsAnsweredWithItsIdOnceItIsOnDisk() {
        var answer = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(201);
        var json = answer.json();
        assertThat(json.get("reportId").asString()).matches("420583-[a-z2-7]{16}-[a-z2-7]{6}");
        assertThat(json.get("receivedAt").asString()).isEqualTo("2026-11-24T02:00:00.123Z");
        assertThat(json.get("handling").asString()).isEqualTo("ACTUAL");
        assertThat(json.get("warnings")).isEmpty();
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/reports/" + json.get("reportId").asString());
        var record = edge.written.get(0);
        assertThat(record.id().value()).isEqualTo(json.get("reportId").asString());
        assertThat(record.body()).isEqualTo(FIRE);
        assertThat(record.credential().value()).isEqualTo("420583:key:works");
        assertThat(edge.writingThreads).singleElement().asString().startsWith("report-");
    }

    @Test
    void aReportThatIsNotYetOnDiskIsNotYetAnswered() throws Exception {
        var disk = new CompletableFuture<Instant>();
        edge.disk = disk;
        var answer = CompletableFuture.supplyAsync(() -> edge.post(FIRE, "Idempotency-Key", "k1"));
        await(() -> edge.written.size() == 1);
        assertThat(answer).isNotDone();
        disk.complete(DISK_TIME);
        assertThat(answer.get(5, java.util.concurrent.TimeUnit.SECONDS).status())
                .isEqualTo(201);
    }

    @Test
    void aRepeatGetsTheSameAnswerWithoutASecondWrite() {
        var first = edge.post(FIRE, "Idempotency-Key", "k1");
        edge.disk = CompletableFuture.completedFuture(DISK_TIME.plusSeconds(9));
        var second = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.header("Idempotent-Replay")).isEmpty();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(edge.written).hasSize(1);
    }

    @Test
    void aRepeatThatComesWhileTheFirstIsOnItsWayWaitsForTheSameWrite() {
        var disk = new CompletableFuture<Instant>();
        edge.disk = disk;
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> edge.post(FIRE, "Idempotency-Key", "k1"),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        await(() -> edge.written.size() == 1);
        disk.complete(DISK_TIME);
        assertThat(answers.stream().map(answer -> answer.join().json()).distinct())
                .hasSize(1);
        assertThat(edge.written).hasSize(1);
    }

    @Test
    void aKeyThatCameWithAnotherBodyIsTurnedAway() {
        edge.post(FIRE, "Idempotency-Key", "k1");
        var answer = edge.post("{\"category\":\"EXPLOSION\"}", "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("KEY_REUSED");
        assertThat(edge.written).hasSize(1);
    }

    @Test
    void aKeyThatAnotherInstanceWroteIsFollowed() {
        edge.post(FIRE, "Idempotency-Key", "k1");
        var record = edge.written.get(0);
        try (var other = new TestEdge()) {
            other.index.told(record.id().value(), record, DISK_TIME);
            other.index.told(record.id().value(), record, DISK_TIME.plusSeconds(1));
            var answer = other.post(FIRE, "Idempotency-Key", "k1");
            assertThat(answer.header("Idempotent-Replay")).isEqualTo("true");
            assertThat(answer.json().get("receivedAt").asString()).isEqualTo(DISK_TIME.toString());
            assertThat(other.post("{}", "Idempotency-Key", "k1").status()).isEqualTo(422);
            assertThat(other.written).isEmpty();
        }
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherReport() {
        edge.post(FIRE, "Idempotency-Key", "k1");
        var answer = edge.post("{}", "Idempotency-Key", "k1", "Authorization", "Bearer " + TestEdge.OTHER_KEY);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(edge.written).hasSize(2);
    }

    @Test
    void withoutAKeyTheSameBodyIsTheSameReportForTenMinutesAndANewOneAfterThat() {
        var first = edge.post(FIRE);
        assertThat(first.json().get("warnings").get(0).get("code").asString()).isEqualTo("NO_IDEMPOTENCY_KEY");
        edge.clock.advance(Duration.ofMinutes(9).plusSeconds(59));
        assertThat(edge.post(FIRE).json()).isEqualTo(first.json());
        edge.clock.advance(Duration.ofSeconds(2));
        var later = edge.post(FIRE);
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.json().get("reportId")).isNotEqualTo(first.json().get("reportId"));
        assertThat(edge.written).hasSize(2);
    }

    @Test
    void aTrialKeyMakesATrialWhateverTheReportSays() {
        var answer = edge.post("{\"handling\":\"ACTUAL\"}", "Authorization", "Bearer " + TestEdge.TRIAL_KEY);
        assertThat(answer.json().get("handling").asString()).isEqualTo("TEST");
        assertThat(edge.written.get(0).handling()).isEqualTo(Handling.TEST);
    }

    @Test
    void anExerciseUnderAKeyForRealReportsStaysReal() {
        var answer = edge.post("{\"handling\":\"EXERCISE\",\"category\":\"FIRE\"}", "Idempotency-Key", "k");
        assertThat(answer.json().get("handling").asString()).isEqualTo("ACTUAL");
        assertThat(edge.written.get(0).understood().saysExercise()).isTrue();
    }

    @Test
    void nobodyReportsWithoutAKeyThatMayReport() {
        assertThat(edge.send(edge.request("/v1/reports").POST(java.net.http.HttpRequest.BodyPublishers.ofString(FIRE)))
                        .status())
                .isEqualTo(401);
        for (var header : new String[] {"Bearer wrong", "Bearer ", "Basic eDp5", "bearer"}) {
            var answer = edge.post(FIRE, "Authorization", header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.json().get("phone").asString()).isEqualTo("119");
        }
        assertThat(edge.post(FIRE, "Authorization", "Bearer " + TestEdge.PAGE_KEY)
                        .status())
                .isEqualTo(403);
        assertThat(edge.written).isEmpty();
    }

    @Test
    void aLogThatDoesNotTakeTheReportIsAnswered503WithAllThatHelps() {
        edge.disk = CompletableFuture.failedFuture(new IllegalStateException("the brokers did not take the record"));
        var answer = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("NOT_KEPT");
        assertThat(answer.json().get("phone").asString()).isEqualTo("119");
        assertThat(answer.json().get("idempotencyKey").asString()).isEqualTo("k1");
        edge.disk = CompletableFuture.completedFuture(DISK_TIME);
        assertThat(edge.post(FIRE, "Idempotency-Key", "k1").status()).isEqualTo(201);
    }

    @Test
    void belowTheFloorOfFreeSpaceAReportIsAnswered503AndNothingIsWrittenUntilThereIsRoom() {
        edge.shortage = Shortage.SPACE;
        var answer = edge.post(FIRE, "Idempotency-Key", "k1", "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.json().get("code").asString()).isEqualTo("NO_SPACE");
        assertThat(answer.json().get("detail").asString()).contains("Call now");
        assertThat(answer.json().get("phone").asString()).isEqualTo("119");
        assertThat(answer.json().get("idempotencyKey").asString()).isEqualTo("k1");
        assertThat(edge.written).isEmpty();

        edge.shortage = null;
        assertThat(edge.post(FIRE, "Idempotency-Key", "k1").status()).isEqualTo(201);
        assertThat(edge.written).hasSize(1);
    }

    @Test
    void belowTheFloorTheKeyThatWasMadeForTheCallerIsTheOneToRepeat() {
        edge.shortage = Shortage.SPACE;
        var key = edge.post(FIRE).json().get("idempotencyKey").asString();
        edge.shortage = null;
        assertThat(edge.post(FIRE, "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(edge.post(FIRE).header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void belowTheFloorWhatIsOnDiskIsStillKnownAndAskedAfter() {
        var first = edge.post(FIRE, "Idempotency-Key", "k1");
        edge.shortage = Shortage.SPACE;
        var repeat = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(edge.post("{}", "Idempotency-Key", "k1").status()).isEqualTo(422);

        var progress =
                edge.send(edge.request(first.header("Location")).header("Authorization", "Bearer " + TestEdge.KEY));
        assertThat(progress.status()).isEqualTo(200);
        assertThat(progress.json().get("reportId")).isEqualTo(first.json().get("reportId"));
        assertThat(edge.written).hasSize(1);
    }

    @Test
    void theKeyThatWasMadeForTheCallerIsTheOneToRepeat() {
        edge.disk = CompletableFuture.failedFuture(new IllegalStateException("no"));
        var key = edge.post(FIRE).json().get("idempotencyKey").asString();
        var id = edge.written.get(0).id();
        edge.disk = CompletableFuture.completedFuture(DISK_TIME);
        assertThat(edge.post(FIRE, "Idempotency-Key", key)
                        .json()
                        .get("reportId")
                        .asString())
                .isEqualTo(id.value());
    }

    @Test
    void aLogThatSaysNothingIsAnswered503WithinFourSeconds() {
        edge.disk = new CompletableFuture<>();
        long begun = System.nanoTime();
        var answer = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void whatWaitedTooLongForItsTurnIsToldToComeAgainAndTakesNobodysTime() {
        edge.meanwhile = () -> edge.clock.advance(Duration.ofMillis(1_001));
        var answer = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("BUSY");
        assertThat(answer.json().get("idempotencyKey").asString()).isEqualTo("k1");
        assertThat(edge.written).isEmpty();
        edge.meanwhile = () -> edge.clock.advance(Duration.ofSeconds(1));
        assertThat(edge.post(FIRE, "Idempotency-Key", "k1").status()).isEqualTo(201);
    }

    @Test
    void whileItStartsItTakesNothing() {
        edge.caughtUp = false;
        var answer = edge.post(FIRE, "Idempotency-Key", "k1");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("STARTING");
        assertThat(answer.json().get("idempotencyKey").asString()).isEqualTo("k1");
        assertThat(edge.written).isEmpty();
    }

    @Test
    void aProblemIsToldInChineseUnlessTheCallerPrefersEnglish() {
        for (var expected : Map.of(
                        "",
                        "zh-CN",
                        "en-GB",
                        "en",
                        "en;q=0.5, zh",
                        "zh-CN",
                        "fr, en",
                        "en",
                        "fr",
                        "zh-CN",
                        ";;q=x",
                        "zh-CN")
                .entrySet()) {
            var answer = expected.getKey().isEmpty()
                    ? edge.post("[]")
                    : edge.post("[]", "Accept-Language", expected.getKey());
            assertThat(answer.header("Content-Language")).as(expected.getKey()).isEqualTo(expected.getValue());
        }
        assertThat(edge.post("[]", "Accept-Language", "en").json().get("title").asString())
                .isEqualTo("The report is not a JSON object");
        var warned =
                edge.post("{}", "Idempotency-Key", "k", "Accept-Language", "en").json();
        assertThat(warned.get("warnings").get(0).get("message").asString()).startsWith("Nothing in the report");
        assertThat(edge.written.get(0).warnings().get(0).message()).startsWith("报告中没有");
    }

    @Test
    void otherAddressesAndMethodsHaveDefinedAnswers() {
        var deleted = edge.send(edge.request("/v1/reports").DELETE());
        assertThat(deleted.status()).isEqualTo(405);
        assertThat(deleted.header("Allow")).contains("POST");
        assertThat(edge.send(edge.request("/v1/reports/")).status()).isIn(404, 405);
        assertThat(edge.send(edge.request("/v1/nothing").GET()).status()).isEqualTo(404);
        assertThat(edge.post(FIRE, "Content-Type", "application/json; charset=nonsense", "Idempotency-Key", "a")
                        .status())
                .isEqualTo(201);
        assertThat(edge.post(FIRE, "Content-Type", "application/vnd.works+json", "Idempotency-Key", "b")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBodyThatNeverEndsIsAnsweredAndTheConnectionClosed() {
        var head = "POST /v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestEdge.KEY
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"category\":";
        var answer = edge.raw(head.getBytes(UTF_8));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("BODY_INCOMPLETE");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(new TimeoutException("nothing came within 5 s"));
            }
            Thread.onSpinWait();
        }
    }
}
