package cn.liandong.bench;

import cn.liandong.runtime.journal.RuntimeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What must not come late while much goes on: the steps of alerts that nobody acknowledges, and alerts beside a hundred
 * positions of units a second.
 */
final class OnResponse {
    private static final int POSITIONS_PER_SECOND = 100;
    private static final int STEP_SECONDS = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 90));
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final AtomicLong marks = new AtomicLong();
    private final AtomicLong positions = new AtomicLong();
    private final List<Row> rows = new ArrayList<>();

    void run(Given given) throws Exception {
        var city = QuietCity.copy(given.city(), given.folder().resolve("silent-city"), STEP_SECONDS);
        var command = Subject.java(given.options(), List.of("-jar", given.jar()));
        Path folder = given.folder().resolve("response");
        Files.createDirectories(folder);
        try (var sink = new WebhookSink();
                var subject = new Subject(folder, city, sink.url(), command, given.client())) {
            subject.start();
            subject.awaitAccepted(mark());
            var settings = new RuntimeSettings("127.0.0.1:" + subject.kafkaPort, 8, 1, 0, InstantSource.system());
            var officer = SignedIn.at(
                    given.client(), subject.consolePort, subject.secrets().cityOfficer());
            try (var floor = new Floor(settings)) {
                atRate(officer, this::position, WARM_UP);
                positions(officer);
                alerts(subject, sink, officer, floor.hops(20, MEASURED));
            }
            OpenLoop.await(SILENCE, () -> false);
            steps(Steps.lateness(settings));
        }
        rows.forEach(row -> System.out.println(row.markdown()));
        Table.write(given.readme(), Table.RESPONSE, rows, "");
    }

    private void positions(SignedIn officer) {
        var floor = atRate(officer, each -> each.get("/api/session"), MEASURED);
        var measured = atRate(officer, this::position, MEASURED);
        rows.add(Row.path("`POST /api/positions`, 100/s", floor.latencies(), measured.latencies(), measured.missing()));
    }

    /** Whoever was reported while positions came in: 20 reports a second, 400 in all, beside 100 positions a second. */
    private void alerts(Subject subject, WebhookSink sink, SignedIn officer, Quantiles floor) {
        var arrivals = new Arrivals();
        sink.into(arrivals);
        var count = new AtomicLong();
        OpenLoop.run(POSITIONS_PER_SECOND, MEASURED, due -> {
            var _ = position(officer);
            if (count.getAndIncrement() % 5 == 0) {
                var mark = mark();
                arrivals.expect(mark, due);
                var _ = subject.report(mark);
            }
        });
        OpenLoop.await(Duration.ofSeconds(30), arrivals::isComplete);
        rows.add(Row.path(
                "report → webhook, 20/s, beside 100 positions/s", floor, arrivals.latencies(), arrivals.missing()));
    }

    private void steps(Quantiles late) {
        rows.add(new Row(
                String.format(
                        Locale.ROOT,
                        "a step nobody acknowledged: due → its line is in the journal; %d incidents, a step every %d s",
                        marks.get(),
                        STEP_SECONDS),
                "–",
                String.format(
                        Locale.ROOT,
                        "%.0f / %.0f ms late, the latest %.0f ms, n=%d",
                        late.millis(0.5),
                        late.millis(0.99),
                        late.millis(1),
                        late.count()),
                "p99 ≤ 300 ms",
                late.count() > 0 && late.millis(0.99) <= 300));
    }

    private record Answers(Quantiles latencies, long missing) {}

    private static Answers atRate(
            SignedIn officer, Function<SignedIn, CompletableFuture<Integer>> request, Duration length) {
        var taken = new ConcurrentLinkedQueue<Long>();
        int sent = OpenLoop.run(POSITIONS_PER_SECOND, length, due -> {
            var _ = request.apply(officer).thenAccept(status -> {
                if (status / 100 == 2) {
                    taken.add(System.nanoTime() - due);
                }
            });
        });
        OpenLoop.await(Duration.ofSeconds(10), () -> taken.size() == sent);
        return new Answers(Quantiles.of(taken), sent - taken.size());
    }

    /** A fire engine that drives back and forth, further each time than what counts as a move. */
    private CompletableFuture<Integer> position(SignedIn officer) {
        double latitude = 30.40 + 0.002 * (positions.incrementAndGet() % 50);
        return officer.post(
                "/api/positions",
                String.format(
                        Locale.ROOT,
                        "{\"positions\":[{\"unitId\":\"unit-fire-%d\",\"coordinates\":{\"latitude\":%.4f,\"longitude\":111.75},"
                                + "\"at\":\"%s\"}]}",
                        1 + positions.get() % 3,
                        latitude,
                        Instant.now()));
    }

    private String mark() {
        return "bench-response-" + marks.incrementAndGet();
    }
}
