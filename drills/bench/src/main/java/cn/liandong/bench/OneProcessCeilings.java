package cn.liandong.bench;

import cn.liandong.runtime.journal.RuntimeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The ceilings of everything in one process, each of a process of its own: nobody acknowledges what a ceiling reports, so that
 * the second one of a process would measure a heap that the first one filled.
 */
final class OneProcessCeilings {
    private static final String ONE_PROCESS = "one process";

    private final AtomicLong marks = new AtomicLong();

    /** Measures them and writes them down. */
    void run(Given given) throws Exception {
        var folder = Files.createDirectories(given.folder().resolve("ceilings"));
        var rows = List.of(one(given, folder.resolve("one")), many(given, folder.resolve("many")));
        Table.write(given.readme(), Table.CEILINGS, rows, "");
    }

    private Row one(Given given, Path folder) throws Exception {
        try (var sink = new WebhookSink();
                var subject = subject(given, folder, sink)) {
            return row(subject, sink, List.of(subject.reporter()));
        }
    }

    /** With generated cities loaded beside the sample city. */
    private Row many(Given given, Path folder) throws Exception {
        try (var sink = new WebhookSink();
                var subject = subject(given, folder, sink)) {
            var cities = Cities.write(folder.resolve("cities"));
            var secrets = folder.resolve("secrets");
            Cities.load(given, subject, cities, secrets, sink.url());
            return row(subject, sink, Cities.reporters(given.client(), subject.intakePort, cities, secrets));
        }
    }

    private Subject subject(Given given, Path folder, WebhookSink sink) throws Exception {
        var subject = new Subject(
                Files.createDirectories(folder),
                given.city(),
                sink.url(),
                Subject.java(given.options(), List.of("-jar", given.jar())),
                given.client());
        subject.start();
        subject.awaitAccepted(mark());
        return subject;
    }

    private Row row(Subject subject, WebhookSink sink, List<Reporter> reporters) throws Exception {
        var settings = new RuntimeSettings("127.0.0.1:" + subject.kafkaPort, 8, 1, 0, InstantSource.system());
        var ceilings = new Ceilings(sink, this::mark, Map.of("all", List.of(subject.pid())));
        try (var floor = new Floor(settings)) {
            var row = Ceilings.row(ONE_PROCESS, reporters.size(), Ceilings.floor(floor), ceilings.of(reporters));
            System.out.println(row.markdown());
            return row;
        }
    }

    private String mark() {
        return "bench-process-" + marks.incrementAndGet();
    }
}
