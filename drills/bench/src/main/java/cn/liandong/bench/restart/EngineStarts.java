package cn.liandong.bench.restart;

import cn.liandong.bench.restart.City.Size;
import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts an engine anew after {@code kill -9}, as often as a median wants, with an empty city and with a full one. */
public final class EngineStarts {
    /** Of each; an odd number, so that one is in the middle. */
    public static final int TIMES = Integer.getInteger("bench.restart.times", 5);

    /** As many as the ledger has lines: one command each. */
    private static final int CLOSED = Integer.getInteger("bench.restart.closed", 100_000);

    private static final int OPEN = Integer.getInteger("bench.restart.open", 1_000);

    /** Nearly as many as there can be: after 5 000 the next snapshot is due. */
    private static final int TAIL = Integer.getInteger("bench.restart.tail", 4_900);

    /** The topic's first segment, of which its cleaner takes nothing while it grows. */
    private static final long OLDER_BYTES = Integer.getInteger("bench.restart.older.megabytes", 1_000) * 1_000_000L;

    private EngineStarts() {}

    /**
     * Medians of one run.
     *
     * @param floor with one open incident and no snapshot
     * @param full with everything
     * @param overOlder the same behind older snapshots that are still read
     * @param state what was held
     */
    public record Result(EngineStart floor, EngineStart full, EngineStart overOlder, State state) {}

    /**
     * What is restored.
     *
     * @param behind entries behind the snapshot
     * @param snapshotBytes of the newest snapshot
     * @param olderBytes of all that are read in the end, superseded ones too
     */
    public record State(int closed, int open, long behind, long snapshotBytes, long olderBytes) {}

    /** Measures with a broker of its own in this process; what is written stays in the folder. */
    public static Result measure(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            var settings = EngineProcess.settings(broker.bootstrapServers());
            City.makeShared(settings);
            var launch = launch(settings, folder);
            try (var empty = new City(settings, "empty", launch, folder, new Size(0, 1, 0));
                    var full = new City(settings, "full", launch, folder, new Size(CLOSED, OPEN, TAIL))) {
                var floor = median(empty, empty.fill());
                System.out.println("... " + CLOSED + " incidents are being closed");
                var before = full.fill();
                System.out.println("... it holds " + before);
                var alone = median(full, before);
                var standing = full.snapshots().standing();
                long behind = full.behindTheSnapshot();
                full.snapshots().repeat(OLDER_BYTES - standing.bytes());
                var overOlder = median(full, before);
                return new Result(
                        floor,
                        alone,
                        overOlder,
                        new State(
                                before.closed(),
                                before.open(),
                                behind,
                                standing.snapshotBytes(),
                                full.snapshots().standing().bytes()));
            }
        }
    }

    /** With a cache of classes as the build makes one of every service: of a rehearsal that has seen a few reports. */
    private static Launch launch(RuntimeSettings settings, Path folder) throws IOException, InterruptedException {
        var launch = Launch.of(folder);
        if (!launch.mayHaveCache()) {
            return launch;
        }
        var cache = folder.resolve("engine.aot");
        try (var city = new City(settings, "rehearsal", launch.writing(cache), folder, new Size(1, 1, 0))) {
            city.rehearse();
        }
        return launch.with(cache);
    }

    private static EngineStart median(City city, Held before) throws IOException, InterruptedException {
        var starts = city.starts(TIMES, before);
        starts.forEach(start -> System.out.println("... " + start.millis() + " ms: " + start));
        return EngineStart.median(starts);
    }
}
