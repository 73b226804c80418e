package cn.liandong.faults.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.faults.JsonLines;
import cn.liandong.faults.LedgerLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OpenLoadTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(2), Duration.ofMillis(8));

    @TempDir
    private Path folder;

    private Path ledger() {
        return folder.resolve("ledger.jsonl");
    }

    private List<LedgerLine> lines() {
        return JsonLines.read(ledger(), LedgerLine.class);
    }

    /** Twenty reports, due within a fifth of a second. */
    private LoadPlan plan(Duration limit, URI... intakes) {
        return plan(limit, ledger(), intakes);
    }

    private static LoadPlan plan(Duration limit, Path ledger, URI... intakes) {
        return new LoadPlan(
                "load",
                List.of(new Caller("420583", List.of(intakes), "a-key")),
                100,
                Duration.ofMillis(200),
                limit,
                Duration.ofSeconds(20),
                QUICK,
                ledger);
    }

    private static OpenLoad start(LoadPlan plan) throws IOException {
        return OpenLoad.start(plan, InstantSource.system());
    }

    @Test
    void everyReportIsSentInItsTimeThoughNoneBeforeItWasAnswered() throws Exception {
        var all = new CountDownLatch(20);
        var answer = new CountDownLatch(1);
        try (var intake = new ScriptedIntake(number -> {
                    all.countDown();
                    answer.await();
                    return 201;
                });
                var load = start(plan(LONG, intake.address()))) {
            assertThat(all.await(20, TimeUnit.SECONDS))
                    .as("all twenty came while none was answered")
                    .isTrue();
            assertThat(load.figures().accepted()).isZero();
            assertThat(load.figures().open()).isEqualTo(20);
            assertThat(load.hasAnswered(0)).isTrue();
            assertThat(load.hasAnswered(1)).isFalse();
            answer.countDown();
            assertThat(load.await(LONG)).isTrue();
            assertThat(load.figures()).isEqualTo(new LoadFigures(20, 20, 0, Map.of("201", 20)));
            assertThat(load.hasAnswered(20)).isTrue();
        }
    }

    @Test
    void whatWasAcceptedStandsInTheLedgerWhenItCounts() throws Exception {
        try (var intake = new ScriptedIntake(number -> 201);
                var load = start(plan(LONG, intake.address()))) {
            assertThat(load.await(LONG)).isTrue();

            var lines = lines();
            assertThat(lines).hasSize(20).allSatisfy(line -> {
                assertThat(line.jurisdiction()).isEqualTo("420583");
                assertThat(line.reportId()).isEqualTo("report-" + line.key());
                assertThat(line.tries()).isEqualTo(1);
                assertThat(line.firstSent()).isAfterOrEqualTo(line.due());
                assertThat(line.answered()).isAfterOrEqualTo(line.firstSent());
            });
            var due = lines.stream().map(LedgerLine::due).sorted().toList();
            assertThat(Duration.between(due.getFirst(), due.getLast())).isEqualTo(Duration.ofMillis(190));
            assertThat(intake.asked())
                    .allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/v1/reports"));
            assertThat(intake.asked())
                    .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer a-key"));
        }
    }

    @Test
    void aReportIsRepeatedUnderItsKeyWithTheSameBodyUntilItIsAccepted() throws Exception {
        // Turned away, cut off, and a 201 that names no report.
        var script = List.of(503, 0, 200, 201);
        try (var intake = new ScriptedIntake(number -> script.get(number - 1));
                var load = start(one(intake.address()))) {
            assertThat(load.await(LONG)).isTrue();

            assertThat(lines()).singleElement().satisfies(line -> {
                assertThat(line.key()).isEqualTo("one-0");
                assertThat(line.tries()).isEqualTo(4);
            });
            assertThat(intake.asked()).hasSize(4);
            assertThat(intake.asked()).extracting(ScriptedIntake.Asked::key).containsOnly("one-0");
            assertThat(intake.asked().stream().map(ScriptedIntake.Asked::body).distinct())
                    .hasSize(1);
            assertThat(load.figures().answers())
                    .containsEntry("503", 1)
                    .containsEntry("201 without a reportId", 1)
                    .containsEntry("201", 1);
        }
    }

    @Test
    void howLateEachReportLeftIsSaidWhateverCameOfIt() throws Exception {
        try (var intake = new ScriptedIntake(number -> 503);
                var load = start(plan(Duration.ofMillis(300), intake.address()))) {
            assertThat(load.await(LONG)).isTrue();

            assertThat(load.lagMillis()).hasSize(20).allMatch(millis -> millis >= 0 && millis < LONG.toMillis());
        }
    }

    private LoadPlan one(URI intake) {
        return new LoadPlan(
                "one",
                List.of(new Caller("420583", List.of(intake), "a-key")),
                1,
                Duration.ofMillis(1),
                LONG,
                LONG,
                QUICK,
                ledger());
    }

    @Test
    void anEdgeThatIsDeadIsLeftForTheNextOne() throws Exception {
        try (var intake = new ScriptedIntake(number -> 201);
                var load = start(plan(LONG, nobody(), intake.address()))) {
            assertThat(load.await(LONG)).isTrue();

            assertThat(lines()).hasSize(20);
            assertThat(lines()).extracting(LedgerLine::tries).contains(1, 2).allMatch(tries -> tries <= 2);
        }
    }

    @Test
    void aLoadThatIsStoppedFinishesWhatItBegan() throws Exception {
        var first = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var intake = new ScriptedIntake(number -> {
                    first.countDown();
                    answer.await();
                    return 201;
                });
                var load = start(new LoadPlan(
                        "load",
                        List.of(new Caller("420583", List.of(intake.address()), "a-key")),
                        10,
                        Duration.ofDays(1),
                        LONG,
                        ledger()))) {
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            load.stop();
            assertThat(load.await(Duration.ofMillis(1)))
                    .as("one is still on its way")
                    .isFalse();
            answer.countDown();
            assertThat(load.await(LONG)).isTrue();

            assertThat(lines()).isNotEmpty().hasSize(load.figures().due());
        }
    }

    @Test
    void whatIsNotAcceptedWithinTheLimitIsGivenUp() throws Exception {
        try (var intake = new ScriptedIntake(number -> 503);
                var load = start(plan(Duration.ofMillis(300), intake.address()))) {
            assertThat(load.await(LONG)).isTrue();

            assertThat(load.figures().givenUp()).isEqualTo(20);
            assertThat(load.figures().open()).isZero();
            assertThat(lines()).isEmpty();
        }
    }

    @Test
    void aLedgerThatCannotBeWrittenEndsTheRun() throws Exception {
        try (var intake = new ScriptedIntake(number -> 201);
                var load = start(plan(LONG, Path.of("/dev/full"), intake.address()))) {
            assertThatThrownBy(() -> load.await(LONG)).hasMessageContaining("this run proves nothing");
            assertThat(load.figures().accepted()).isZero();
        }
    }

    /** An address where nobody listens. */
    private static URI nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
