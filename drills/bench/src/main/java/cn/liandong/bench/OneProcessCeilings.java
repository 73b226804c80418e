package cn.liandong.bench;

import cn.liandong.runtime.journal.RuntimeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The ceilings of everything in one process, with generated cities loaded beside the sample city. */
final class OneProcessCeilings {
    private static final String ONE_PROCESS = "one process";

    private final AtomicLong marks = new AtomicLong();

    /** Measures them and writes them down. */
    void run(Given given) throws Exception {
        var folder = Files.createDirectories(given.folder().resolve("ceilings"));
        try (var sink = new WebhookSink();
                var subject = new Subject(
                        folder,
                        given.city(),
                        sink.url(),
                        Subject.java(given.options(), List.of("-jar", given.jar())),
                        given.client())) {
            subject.start();
            subject.awaitAccepted(mark());
            var cities = Cities.write(folder.resolve("cities"));
            var secrets = folder.resolve("secrets");
            Cities.load(given, subject, cities, secrets, sink.url());
            Table.write(given.readme(), Table.CEILINGS, rows(given, subject, sink, cities, secrets), "");
        }
    }

    private List<Row> rows(Given given, Subject subject, WebhookSink sink, List<Path> cities, Path secrets)
            throws Exception {
        var settings = new RuntimeSettings("127.0.0.1:" + subject.kafkaPort, 8, 1, 0, InstantSource.system());
        var ceilings = new Ceilings(sink, this::mark, Map.of("all", List.of(subject.pid())));
        var many = Cities.reporters(given.client(), subject.intakePort, cities, secrets);
        try (var floor = new Floor(settings)) {
            var hops = Ceilings.floor(floor);
            var one = Ceilings.row(ONE_PROCESS, 1, hops, ceilings.of(List.of(subject.reporter())));
            System.out.println(one.markdown());
            var all = Ceilings.row(ONE_PROCESS, many.size(), hops, ceilings.of(many));
            System.out.println(all.markdown());
            return List.of(one, all);
        }
    }

    private String mark() {
        return "bench-process-" + marks.incrementAndGet();
    }
}
