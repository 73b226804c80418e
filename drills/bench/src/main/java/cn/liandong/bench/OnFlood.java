package cn.liandong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How soon somebody is called again after everything was killed with a flood of open incidents behind it. What the flood
 * left is started over and over, each time a copy of it, so that every start finds the same.
 */
final class OnFlood {
    private static final int REPORTS = Integer.getInteger("bench.flood.reports", 23_000);
    private static final int TIMES = Integer.getInteger("bench.flood.times", 3);
    private static final int CALLERS = 64;
    private static final Duration STRETCH = Duration.ofSeconds(20);

    /** Far beyond what is to be held, so that a start that is late is measured and not only said to be. */
    private static final Duration WITHIN = Duration.ofMinutes(5);

    /** What an earlier flood left here is started, and what a first one leaves is kept here. */
    private static final String KEPT = System.getProperty("bench.flood.kept", "");

    private final AtomicLong marks = new AtomicLong(System.currentTimeMillis());

    /**
     * One start.
     *
     * @param accepted seconds until a report was accepted
     * @param alerted seconds until somebody was called for it
     * @param cpu seconds of the processors until then, which other work on the machine does not change
     */
    private record Start(double accepted, double alerted, double cpu) {}

    /** Measures it and writes it down. */
    void run(Given given) throws Exception {
        var flooded = KEPT.isEmpty()
                ? given.folder().resolve("flooded")
                : Path.of(KEPT).toAbsolutePath();
        if (!Files.exists(flooded.resolve("webhook"))) {
            flood(given, Files.createDirectories(flooded));
        }
        var starts = IntStream.range(0, TIMES)
                .mapToObj(time -> start(given, flooded, given.folder().resolve("flood-" + time)))
                .sorted(Comparator.comparingDouble(Start::alerted))
                .toList();
        var median = starts.get(starts.size() / 2);
        var row = new Row(
                "`kill -9` of everything with %s open incidents → the next report alerted"
                        .formatted(Files.readString(flooded.resolve("incidents"))),
                "–",
                String.format(
                        Locale.ROOT, "%.1f s, a report accepted after %.1f s", median.alerted(), median.accepted()),
                "≤ 15 s",
                median.alerted() <= 15);
        System.out.println(row.markdown());
        Table.write(given.readme(), Table.FLOOD, "Median of " + TIMES + ".", List.of(row), "");
    }

    /** Ends it by force as soon as so many were alerted: nothing is laid down in order. */
    private void flood(Given given, Path flooded) throws Exception {
        try (var sink = new WebhookSink();
                var subject = subject(given, flooded, sink)) {
            subject.start();
            subject.awaitAccepted(mark());
            long accepted = 0;
            while (accepted < REPORTS) {
                accepted += ClosedLoop.run(
                                List.of(subject.reporter()),
                                CALLERS,
                                Duration.ZERO,
                                STRETCH,
                                sink,
                                this::mark,
                                Map.of())
                        .accepted();
                System.out.println("... " + accepted + " incidents are open");
            }
            subject.kill();
            Files.writeString(flooded.resolve("incidents"), String.valueOf(accepted));
            Files.writeString(flooded.resolve("webhook"), sink.url());
        }
    }

    private Start start(Given given, Path flooded, Path folder) {
        try {
            Files.createDirectories(folder);
            copy(flooded.resolve("data"), folder.resolve("data"));
            // People's contacts name it.
            var webhook = URI.create(Files.readString(flooded.resolve("webhook")));
            try (var sink = new WebhookSink(webhook.getPort());
                    var subject = subject(given, folder, sink)) {
                var arrivals = new Arrivals();
                sink.into(arrivals);
                var mark = mark();
                long begun = System.nanoTime();
                arrivals.expect(mark, begun);
                subject.start();
                subject.awaitAccepted(mark);
                double accepted = seconds(begun);
                if (!OpenLoop.await(WITHIN, arrivals::isComplete)) {
                    throw new IllegalStateException("nobody was called within " + WITHIN + " of the start");
                }
                double alerted = seconds(begun);
                var start = new Start(
                        accepted,
                        alerted,
                        Cpu.of(Map.of("all", List.of(subject.pid()))).total());
                System.out.println("... " + start);
                subject.kill();
                return start;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it started", e);
        }
    }

    private static Subject subject(Given given, Path folder, WebhookSink sink) {
        return new Subject(
                folder,
                given.city(),
                sink.url(),
                Subject.java(given.options(), List.of("-jar", given.jar())),
                given.client());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String mark() {
        return "bench-flood-" + marks.incrementAndGet();
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }
}
