package cn.liandong.curriculum;

import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One drill that is played from its planning to its end, by a table of simulated people. */
final class Performance {
    private static final Duration AHEAD = Duration.ofSeconds(3);
    /** Steps of plans, outages and the edges count in real time, whatever the drill's clock says. */
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final Scenario scenario;
    private final Play play;
    private final Desks desks;
    private final LiveDrill drill;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private Performance(Scenario scenario, Play play, Desks desks, LiveDrill drill) {
        this.scenario = scenario;
        this.play = play;
        this.desks = desks;
        this.drill = drill;
    }

    /** Plans the drill, and has its people wait for what comes. */
    static Performance plan(Scenario scenario, Play play, LiveCity city, ScheduledExecutorService clock)
            throws IOException, InterruptedException {
        boolean announced = scenario.outside().isEmpty();
        var drill = LiveDrill.plan(scenario, Instant.now().plus(AHEAD), announced, city);
        var performance = new Performance(scenario, play, city.desks(), drill);
        city.journals()
                .tell(new People(
                        drill.id(), scenario, play, city.journals(), city.desks(), clock, performance.faults::add));
        if (!announced) {
            city.desks().done(LiveDrill.CITY_DUTY, "/api/drills/" + drill.id() + "/clear-outside", Map.of());
            // Its time may have come while nobody had said so: then it waits for its director.
            drill.conduct("start", Map.of());
        }
        return performance;
    }

    LiveDrill drill() {
        return drill;
    }

    /** What people could not do that they wanted to. */
    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /**
     * Expects what is to follow, puts the clock forward to what comes next, and so on until nothing is left; then has judged
     * what nobody finds by himself, and ends the drill.
     */
    void playOut() throws IOException, InterruptedException {
        await(LONGEST, this::isExpectedSoFar);
        for (var next = nextMillis(); next.isPresent(); next = nextMillis()) {
            int before = came();
            drill.forwardTo(next.getAsLong());
            await(LONGEST, () -> came() > before && isExpectedSoFar());
        }
        for (var one : scenario.expectations()) {
            var met = play.judges().get(one.id());
            if (one.expected() == null && met != null) {
                desks.judge(scenario.evaluators().getFirst(), new JudgeExpectation(drill.id(), one.id(), met, null));
            }
        }
        await(Journals.SLACK, () -> drill.log().judged().size() == play.judges().size());
        drill.stop();
    }

    private void await(Duration limit, BooleanSupplier wanted) throws InterruptedException {
        drill.await(limit, () -> wanted.getAsBoolean() || !faults.isEmpty());
        if (!faults.isEmpty()) {
            throw new AssertionError(scenario.id() + ": somebody could not do what he wanted to", faults.getFirst());
        }
    }

    /** Whether all that people should bring about by now was found. */
    private boolean isExpectedSoFar() {
        return drill.log().isAnswered() && open().noneMatch(one -> !isMissed(one));
    }

    /** What counts, and was not found yet. */
    private Stream<Expectation> open() {
        return scenario.expectations().stream()
                .filter(one -> one.expected() != null)
                .filter(one -> !drill.log().verdicts().containsKey(one.id()))
                .filter(one -> drill.limitMillis(one) != null);
    }

    private boolean isMissed(Expectation one) {
        return play.verdicts().get(one.id()) == Play.Verdict.MISSED;
    }

    /** When something comes next by itself, on the drill's clock: an inject, or that somebody has missed his time. */
    private OptionalLong nextMillis() {
        var injects = scenario.injects().stream()
                .filter(inject -> !drill.log().hasFired(inject.id()))
                .map(drill::dueMillis)
                .filter(Objects::nonNull)
                .mapToLong(due -> due);
        var limits = open().filter(this::isMissed)
                .map(drill::limitMillis)
                .filter(Objects::nonNull)
                .mapToLong(due -> due);
        return LongStream.concat(injects, limits).min();
    }

    private int came() {
        return drill.log().fired() + drill.log().verdicts().size();
    }
}
