package cn.liandong.bench.restart;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One city, decided by an engine that is started and killed as often as is asked. */
final class City implements AutoCloseable {
    /** A snapshot is taken after so many entries, whoever is in the midst of what. */
    private static final int SNAPSHOT_AFTER = 5_000;

    private static final Duration FILLS_WITHIN = Duration.ofMinutes(5);
    private static final Duration DECIDES_WITHIN = Duration.ofSeconds(60);
    private static final Duration SNAPSHOT_WITHIN = Duration.ofSeconds(60);

    private final RuntimeSettings settings;
    private final String service;
    private final Launch launch;
    private final Path folder;
    private final Size size;
    private final Incidents incidents =
            new Incidents(Asking.CITY.value(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final SnapshotTopic snapshots;
    private final Asking asking;
    private String firstId = "";
    private int steps;
    private long reached;

    /**
     * What it is to hold.
     *
     * @param closed each of them by a command of its own, whose line is in the ledger
     * @param tail entries behind the last snapshot
     */
    record Size(int closed, int open, int tail) {}

    City(RuntimeSettings settings, String service, Launch launch, Path folder, Size size) {
        this.settings = settings;
        this.service = service;
        this.launch = launch;
        this.folder = folder;
        this.size = size;
        TopicSetup.ensure(
                settings,
                List.of(
                        Topics.journal(CityShard.journal(service)),
                        Topics.commandsOf(service),
                        Topics.snapshotsOf(service)));
        snapshots = new SnapshotTopic(settings, service, PartitionKeys.partition(Asking.CITY, settings.partitions()));
        asking = new Asking(settings, service);
    }

    /** The topics that all services share, if a broker is new. */
    static void makeShared(RuntimeSettings settings) {
        TopicSetup.ensure(
                settings,
                Topics.all().stream()
                        .filter(topic -> topic.name().equals(Topics.OUTCOMES)
                                || topic.name().equals(Topics.QUARANTINE))
                        .toList());
    }

    /**
     * Decides all that it is to hold, takes a snapshot, decides the tail, and is killed. Returns what it held; each engine on
     * the way is held against the one before, the first of which restored nothing.
     */
    Held fill() throws IOException, InterruptedException {
        long filled;
        Held held;
        long endedIn;
        try (var child = child()) {
            filled = decideAll();
            held = held();
            long ends = System.nanoTime();
            child.end();
            endedIn = System.nanoTime() - ends;
        }
        if (size.tail() > 0 && snapshots.standing().entry() < filled) {
            // It waits three seconds for its snapshot and no longer.
            System.out.printf(Locale.ROOT, "... an orderly end after %.1f s, without its snapshot%n", endedIn / 1e9);
            held = awaitSnapshot(filled, held);
        }
        try (var _ = child()) {
            check(held);
            addTail();
            return held();
        }
    }

    /** Decides all that it is to hold, and ends in order. */
    void rehearse() throws IOException, InterruptedException {
        try (var child = child()) {
            decideAll();
            child.end();
        }
    }

    private long decideAll() throws InterruptedException {
        var last = "";
        for (int i = 0; i < size.closed(); i++) {
            last = asking.send(incidents.close(i));
            firstId = i == 0 ? last : firstId;
        }
        for (int i = 0; i < size.open(); i++) {
            last = asking.send(incidents.open(i));
        }
        for (int i = 0; i < 3 * size.open(); i++) {
            last = asking.send(nextStep());
        }
        return asking.await(last, FILLS_WITHIN).entry();
    }

    /** By further entries, after which one is due. */
    private Held awaitSnapshot(long filled, Held before) throws IOException, InterruptedException {
        try (var _ = child()) {
            check(before);
            var last = "";
            for (int i = 0; i < SNAPSHOT_AFTER; i++) {
                last = asking.send(nextStep());
            }
            asking.await(last, FILLS_WITHIN);
            long end = System.nanoTime() + SNAPSHOT_WITHIN.toNanos();
            while (snapshots.standing().entry() < filled) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no snapshot was taken within " + SNAPSHOT_WITHIN);
                }
                LockSupport.parkNanos(100_000_000);
            }
            return held();
        }
    }

    private void addTail() throws InterruptedException {
        long covered = snapshots.standing().entry();
        long reached = asking.await(asking.send(nextStep()), DECIDES_WITHIN).entry();
        var last = "";
        for (long i = reached; i < covered + size.tail(); i++) {
            last = asking.send(nextStep());
        }
        if (!last.isEmpty()) {
            asking.await(last, FILLS_WITHIN);
        }
    }

    private CityCommand nextStep() {
        return incidents.step(size.open(), steps++);
    }

    /** Starts an engine that has a command to decide already, kills it, and does so again and again. */
    List<EngineStart> starts(int times, Held before) throws IOException, InterruptedException {
        var starts = new ArrayList<EngineStart>();
        for (int i = 0; i < times; i++) {
            starts.add(start(before));
        }
        return starts;
    }

    private EngineStart start(Held before) throws IOException, InterruptedException {
        // The last step once more: it is decided and written like any other, and leaves the state as it was.
        var asked = asking.send(incidents.step(size.open(), steps - 1));
        try (var child = child()) {
            asking.await(asked, DECIDES_WITHIN);
            long decided = System.currentTimeMillis();
            var start = EngineStart.of(child.begunMillis, child.said(), decided);
            check(before);
            return start;
        }
    }

    /** A start that forgot something would be a quick one. */
    private void check(Held before) throws InterruptedException {
        var after = held();
        if (!after.equals(before)) {
            throw new IllegalStateException("before it was killed it held " + before + ", and after it " + after);
        }
    }

    Held held() throws InterruptedException {
        var id = asking.send(new CityCommand.Describe("all"));
        var notice = asking.await(id, DECIDES_WITHIN);
        reached = notice.entry();
        return Held.of(notice.outcome().facts());
    }

    /** Asks once more what was asked first; the ledger knows the answer. */
    OutcomeNotice firstAgain() throws InterruptedException {
        asking.send(firstId, incidents.close(0));
        return asking.await(firstId, DECIDES_WITHIN);
    }

    /** How many entries lay behind the snapshot when it was last asked what it holds. */
    long behindTheSnapshot() {
        return reached - snapshots.standing().entry();
    }

    SnapshotTopic snapshots() {
        return snapshots;
    }

    Child child() throws IOException {
        return Child.start(launch, folder, settings.bootstrapServers(), service);
    }

    @Override
    public void close() {
        asking.close();
    }
}
