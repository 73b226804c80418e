package cn.liandong.curriculum;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.drills.scenarios.ScenarioReader;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything in one process, and with it whoever watches its journals and acts at its desks. */
final class LiveCity implements AutoCloseable {
    private final CityProcess process;
    private final Gateway gateway;
    private final Journals journals;
    private final Desks desks;
    private boolean closed;

    private LiveCity(CityProcess process) {
        this.process = process;
        var settings = new RuntimeSettings(process.bootstrapServers(), 8, 1, 0, InstantSource.system());
        gateway = Gateway.start("curriculum", settings, new SimpleMeterRegistry());
        journals = new Journals(settings);
        desks = new Desks(process, gateway);
    }

    /**
     * Returns when it is ready.
     *
     * @param data what is kept: of a city that was killed, the same
     * @param city another one than the sample city; null for that
     */
    static LiveCity start(Path data, @Nullable Path city, Phones phones) throws IOException {
        return new LiveCity(CityProcess.start(data, city, phones.address()));
    }

    CityProcess process() {
        return process;
    }

    Journals journals() {
        return journals;
    }

    Desks desks() {
        return desks;
    }

    /** A scenario of these tests, kept in the library as from the editor of the page. */
    Scenario keep(String file) throws IOException, InterruptedException {
        try (var in = LiveCity.class.getResourceAsStream("/stories/" + file)) {
            var bytes = Objects.requireNonNull(in, file).readAllBytes();
            var scenario = ScenarioReader.read(file, bytes).scenario();
            desks.keep(LiveDrill.CITY_DUTY, scenario);
            return scenario;
        }
    }

    /** A drill of such a scenario, which its director has begun. */
    LiveDrill begin(String file) throws IOException, InterruptedException {
        var drill = LiveDrill.plan(keep(file), Instant.now().plusSeconds(3_600), false, this);
        drill.start();
        return drill;
    }

    /** The incident that a report opened. */
    IncidentId incidentOf(ReportId report) throws InterruptedException {
        return journals.first(IncidentOpened.class, one -> one.report().equals(report))
                .incident();
    }

    /**
     * What a desk reads as soon as it says what is meant. A journal is read by the console after whoever acted was
     * answered, and after this process has read it: the first look may be too early.
     */
    JsonNode awaited(PostId post, String path, Predicate<JsonNode> meant) throws InterruptedException {
        var read = new AtomicReference<JsonNode>();
        journals.await(
                Journals.SLACK,
                () -> {
                    read.set(now(() -> desks.read(post, path)));
                    return meant.test(read.get());
                },
                () -> post + " reads at " + path + " " + read.get());
        return read.get();
    }

    /** The same for what there is, and is not yet. */
    void awaitShown(PostId post, String path) throws InterruptedException {
        journals.await(
                Journals.SLACK, () -> now(() -> desks.status(post, path)) == 200, () -> post + " is not shown " + path);
    }

    /** For who waits, and may throw nothing that is checked. */
    static <T> T now(Callable<T> read) {
        try {
            return read.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Who answers for a post now. */
    PersonId seated(PostId post) throws InterruptedException {
        journals.first(DutyChanged.class, one -> one.post().equals(post));
        return journals.all(DutyChanged.class, one -> one.post().equals(post))
                .getLast()
                .people()
                .getFirst();
    }

    /** Ends what is real. What is still open of it is named: the statutory clocks, whose reports nobody writes here. */
    void closeIncident(IncidentId incident) throws IOException, InterruptedException {
        var clocks = journals.all(ClockStarted.class, one -> one.incident().equals(incident)).stream()
                .map(one -> one.clock().value())
                .toList();
        desks.done(
                LiveDrill.CITY_DUTY,
                "/api/incidents/" + incident + "/closing",
                Map.of("outcome", "HANDLED", "leftOpen", clocks));
        journals.first(IncidentClosed.class, one -> one.incident().equals(incident));
    }

    /** Another city comes in beside this one, with a desk for each of its posts. */
    void join(Path folder, Phones phones) {
        desks.seat(OtherCity.load(folder, phones.address(), gateway));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // It first, as by a kill: whoever closes his desk before gives it time to do more.
        process.close();
        desks.close();
        journals.close();
        gateway.close();
    }
}
