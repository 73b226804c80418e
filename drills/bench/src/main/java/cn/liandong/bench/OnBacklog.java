package cn.liandong.bench;

import cn.liandong.bench.SmsGateway.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a new alert waits until somebody is called for it: while three hundred wait at a slow receiver, and while the SMS of
 * the same people go to a gateway in trouble. The floor is the same process with nothing in its way, in the same run.
 */
final class OnBacklog {
    private static final int WAITING = 300;
    private static final int ROUNDS = Integer.getInteger("bench.backlog.rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 60));

    /** Well within the limit of a webhook, so that the receiver is slow and not dead. */
    private static final Duration THINKS = Duration.ofSeconds(2);

    /** So many calls at the receiver are nearly all that it is given at a time: from then on the others wait. */
    private static final int ENGAGED = 240;

    /** By then the last of the backlog is decided too, and waits for nothing but the receiver. */
    private static final Duration DECIDED = Duration.ofSeconds(2);

    /** While so long new ones come, the backlog lasts. */
    private static final Duration BEHIND = Duration.ofSeconds(6);

    private static final int NEW_PER_SECOND = 2;
    private static final int BESIDE_PER_SECOND = 20;
    private static final Duration BESIDE = Duration.ofSeconds(20);
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final AtomicLong marks = new AtomicLong();

    private record Took(Quantiles latencies, long missing) {}

    /** Measures all and writes it down. */
    void run(Given given) throws Exception {
        var folder = Files.createDirectories(given.folder().resolve("backlog"));
        try (var sink = new WebhookSink();
                var gateway = new SmsGateway();
                var subject = new Subject(
                        folder,
                        withSms(given.city(), folder.resolve("city")),
                        sink.url(),
                        Subject.java(given.options(), List.of("-jar", given.jar())),
                        given.client(),
                        gateway.environment(folder))) {
            subject.start();
            subject.awaitAccepted(mark());
            var rows = new ArrayList<Row>();
            took(subject, sink, BESIDE_PER_SECOND, WARM_UP);
            var few =
                    took(subject, sink, NEW_PER_SECOND, BEHIND.multipliedBy(2)).latencies();
            var behind = behind(subject, sink);
            System.out.println("... the slowest behind the backlog took "
                    + behind.latencies().millis(1) + " ms");
            rows.add(Row.heldUp(
                    "report → webhook, while " + WAITING + " alerts wait at a receiver that takes 2 s for each",
                    few,
                    behind.latencies(),
                    behind.missing()));
            var floor = took(subject, sink, BESIDE_PER_SECOND, BESIDE).latencies();
            for (var trouble : Arrays.copyOfRange(Trouble.values(), 1, Trouble.values().length)) {
                gateway.is(trouble);
                var beside = took(subject, sink, BESIDE_PER_SECOND, BESIDE);
                rows.add(Row.heldUp(
                        "report → webhook, " + BESIDE_PER_SECOND + "/s, while the gateway of the same people's SMS "
                                + trouble.words,
                        floor,
                        beside.latencies(),
                        beside.missing()));
            }
            rows.forEach(row -> System.out.println(row.markdown()));
            Table.write(given.readme(), Table.BACKLOG, rows, "");
        }
    }

    private Took took(Subject subject, WebhookSink sink, int perSecond, Duration length) {
        var arrivals = new Arrivals();
        sink.into(arrivals);
        report(subject, arrivals, perSecond, length);
        OpenLoop.await(DRAIN, arrivals::isComplete);
        return new Took(arrivals.latencies(), arrivals.missing());
    }

    /** Each round waits until all of the last backlog were called, so that every round has the same. */
    private Took behind(Subject subject, WebhookSink sink) {
        var fresh = new Arrivals();
        for (int round = 0; round < ROUNDS; round++) {
            var backlog = new Arrivals();
            sink.into(backlog);
            sink.thinks(THINKS);
            long before = sink.calls();
            for (int i = 0; i < WAITING; i++) {
                var mark = mark();
                backlog.expect(mark, System.nanoTime());
                var _ = subject.report(mark);
            }
            OpenLoop.await(DRAIN, () -> sink.calls() - before >= ENGAGED);
            LockSupport.parkNanos(DECIDED.toNanos());
            sink.into(fresh);
            report(subject, fresh, NEW_PER_SECOND, BEHIND);
            OpenLoop.await(DRAIN, fresh::isComplete);
            sink.thinks(Duration.ZERO);
            sink.awaitQuiet(DRAIN);
        }
        return new Took(fresh.latencies(), fresh.missing());
    }

    private void report(Subject subject, Arrivals arrivals, int perSecond, Duration length) {
        OpenLoop.run(perSecond, length, due -> {
            var mark = mark();
            arrivals.expect(mark, due);
            var _ = subject.report(mark);
        });
    }

    /** Whoever has a webhook gets an SMS besides. */
    private static Path withSms(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file)
                        .replaceAll(
                                "phone: (199-0000-\\d+), contacts: \\[",
                                "phone: $1, contacts: [{channel: SMS, address: $1}, ");
                Files.writeString(to.resolve(file.getFileName()), text);
            }
        }
        return to;
    }

    private String mark() {
        return "bench-backlog-" + marks.incrementAndGet();
    }
}
