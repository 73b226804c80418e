package cn.liandong.curriculum;

import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One drill as whoever directs it has it before him: planned at the console, conducted there, and watched in its journal. */
final class LiveDrill {
    static final PostId CITY_DUTY = new PostId("city-duty");
    /** She leads the city's shift, and may conduct any drill. */
    static final PostId CITY_LEADER = new PostId("city-leader");

    /** Of the drill's clock: so long before something falls due the clock is left to itself. */
    private static final long BEFORE_MILLIS = 1_000;

    private final Scenario scenario;
    private final Journals journals;
    private final Desks desks;
    private final DrillId id;

    private LiveDrill(Scenario scenario, Journals journals, Desks desks, DrillId id) {
        this.scenario = scenario;
        this.journals = journals;
        this.desks = desks;
        this.id = id;
    }

    static LiveDrill plan(Scenario scenario, Instant startsAt, boolean announced, LiveCity city)
            throws IOException, InterruptedException {
        var planned = city.desks()
                .done(
                        CITY_DUTY,
                        "/api/drills",
                        Map.of(
                                "scenario",
                                scenario.id().value(),
                                "startsAt",
                                startsAt.toString(),
                                "announced",
                                announced));
        return known(scenario, new DrillId(planned.path("drill").asString()), city);
    }

    /** One that was planned before. */
    static LiveDrill known(Scenario scenario, DrillId id, LiveCity city) {
        return new LiveDrill(scenario, city.journals(), city.desks(), id);
    }

    DrillId id() {
        return id;
    }

    DrillLog log() {
        return journals.drill(id);
    }

    /** What its director does. */
    void conduct(String what, Map<String, ?> body) throws IOException, InterruptedException {
        desks.done(CITY_LEADER, "/api/drills/" + id + "/" + what, body);
    }

    void await(Duration limit, BooleanSupplier wanted) throws InterruptedException {
        journals.await(limit, wanted, () -> scenario.id() + " " + log());
    }

    void await(BooleanSupplier wanted) throws InterruptedException {
        await(Journals.SLACK, wanted);
    }

    void start() throws IOException, InterruptedException {
        conduct("start", Map.of());
        awaitStart();
    }

    void awaitStart() throws InterruptedException {
        await(() -> log().started() != null);
    }

    /** Returns when it stands still because of something real. */
    DrillPaused awaitYielding(int pauses) throws InterruptedException {
        await(() -> log().pauses().size() == pauses);
        var pause = log().pauses().getLast();
        if (pause.reason() != PauseReason.LIVE_INCIDENT) {
            throw new AssertionError("it stands still, and not because of something real: " + pause);
        }
        return pause;
    }

    void resume() throws IOException, InterruptedException {
        int before = log().resumes();
        conduct("resume", Map.of());
        await(() -> log().resumes() > before);
    }

    void stop() throws IOException, InterruptedException {
        conduct("stop", Map.of());
        await(() -> log().finished() != null);
    }

    /** Puts the clock forward to where the inject falls due, and returns when it has come by itself and the edge has taken it. */
    void forwardTo(String inject) throws IOException, InterruptedException {
        var due = Objects.requireNonNull(dueMillis(wanted(inject)), inject + " waits for what was not met");
        forwardTo(due);
        await(() -> log().isTaken(inject));
    }

    /** Puts the clock forward to where the time of the expectation is over, and returns when it was found. */
    void forwardPast(String expectation) throws IOException, InterruptedException {
        var one = scenario.expectations().stream()
                .filter(each -> each.id().equals(expectation))
                .findFirst()
                .orElseThrow();
        forwardTo(Objects.requireNonNull(limitMillis(one), expectation + " does not count yet"));
        await(() -> log().verdicts().containsKey(expectation));
    }

    void forwardTo(long millis) throws IOException, InterruptedException {
        // Time may count for nothing yet that the edge has not answered.
        await(() -> log().isAnswered());
        long before = log().elapsedMillis(Instant.now());
        long seconds = Math.floorDiv(millis - BEFORE_MILLIS - before, 1_000L);
        if (seconds > 0) {
            conduct("shift", Map.of("seconds", seconds));
            // The console answers before the journal is read here, and whoever asks what time it is then hears the old
            // one.
            await(() -> log().elapsedMillis(Instant.now()) >= before + seconds * 1_000L);
        }
    }

    void awaitMet(String... expectations) throws InterruptedException {
        for (var one : expectations) {
            await(() -> log().metAtMillis(one) != null);
        }
    }

    /** On the drill's clock; null where what it follows was not met. */
    @Nullable
    Long dueMillis(Inject inject) {
        var follows = inject.follows();
        var from = follows == null ? Long.valueOf(0) : log().metAtMillis(follows);
        return from == null ? null : from + inject.afterSeconds() * 1_000L;
    }

    /** On the drill's clock; null where what it comes after has not come. */
    @Nullable
    Long limitMillis(Expectation expectation) {
        var after = expectation.after();
        var from = after == null ? Long.valueOf(0) : log().firedAtMillis(after);
        return from == null ? null : from + expectation.withinSeconds() * 1_000L;
    }

    /** What was opened by this inject's report. */
    IncidentId incident(String inject) throws InterruptedException {
        await(() -> log().reports().containsKey(inject));
        var report = log().reports().get(inject);
        var opened = journals.first(IncidentOpened.class, one -> one.report().equals(report));
        if (!id.equals(opened.drill())) {
            throw new AssertionError("what a drill reports is of that drill: " + opened);
        }
        return opened.incident();
    }

    /** Everything that was opened in it. */
    List<IncidentOpened> opened() {
        return journals.all(IncidentOpened.class, one -> id.equals(one.drill()));
    }

    private Inject wanted(String inject) {
        return Objects.requireNonNull(scenario.inject(inject), inject);
    }
}
