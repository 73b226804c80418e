package cn.liandong.faults.loaddrills;

import cn.liandong.faults.checker.figures.Spread;
import cn.liandong.faults.load.Caller;
import cn.liandong.faults.load.LoadPlan;
import cn.liandong.faults.load.OpenLoad;
import cn.liandong.faults.subjects.Waits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Sends the stretches of a drill one after the other, each in its time, whatever became of the one before. */
final class LoadPlayer implements AutoCloseable {
    /** So long after a stretch its reports are repeated; what was not accepted by then is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(5);
    private static final int WARM_PER_SECOND = 50;
    private static final String ACCEPTED = "201";

    private final LoadCity city;
    private final Random random;
    private final List<OpenLoad> loads = new ArrayList<>();

    LoadPlayer(LoadCity city, long seed) {
        this.city = city;
        this.random = new Random(seed);
    }

    /** Reports that are judged like all others, but for how soon they were alerted. */
    void warmUp(Duration length, int jurisdictions) throws IOException, InterruptedException {
        if (!length.isZero()) {
            begin("warm-up", new ScaledStretch(WARM_PER_SECOND, length, jurisdictions));
            finish();
            loads.clear();
        }
    }

    /** Returns when every report was accepted or given up and nobody is called any more. */
    Sent play(List<ScaledStretch> stretches, double loadBefore) throws IOException, InterruptedException {
        var from = InstantSource.system().instant();
        long begun = System.nanoTime();
        var cpu = city.cpu();
        int incidents = city.incidents();
        var dueAfter = Duration.ZERO;
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            if (stretch.perSecond() > 0) {
                begin("stretch-" + i, stretch);
            }
            dueAfter = dueAfter.plus(stretch.length());
            pauseUntil(begun + dueAfter.toNanos());
        }
        double loadAfter = load();
        finish();
        var figures = loads.stream().map(OpenLoad::figures).toList();
        return new Sent(
                from,
                figures.stream().mapToInt(one -> one.due()).sum(),
                figures.stream().mapToInt(one -> one.accepted()).sum(),
                figures.stream()
                        .flatMap(one -> one.answers().entrySet().stream())
                        .filter(answer -> !answer.getKey().equals(ACCEPTED))
                        .mapToInt(answer -> answer.getValue())
                        .sum(),
                Spread.of(
                        loads.stream().flatMap(one -> one.lagMillis().stream()).toList()),
                city.incidents() - incidents,
                Duration.ofNanos(System.nanoTime() - begun),
                city.cpu().minus(cpu),
                loadBefore,
                loadAfter);
    }

    private static void pauseUntil(long nanos) {
        for (long wait = nanos - System.nanoTime(); wait > 0; wait = nanos - System.nanoTime()) {
            Waits.pause(Duration.ofNanos(wait));
        }
    }

    private void begin(String name, ScaledStretch stretch) throws IOException {
        var callers = new ArrayList<Caller>(city.callers(stretch.jurisdictions()));
        Collections.shuffle(callers, random);
        loads.add(OpenLoad.start(
                new LoadPlan(
                        name,
                        callers,
                        stretch.perSecond(),
                        stretch.length(),
                        stretch.length().plus(PATIENCE),
                        city.ledger()),
                InstantSource.system()));
    }

    private void finish() throws IOException, InterruptedException {
        for (var load : loads) {
            // What is not accepted within its limit is given up; a try that is under way then has its own.
            if (!load.await(PATIENCE.multipliedBy(2))) {
                throw new IllegalStateException("reports were neither accepted nor given up: " + load.figures());
            }
            load.close();
        }
        city.awaitQuiet(QUIET_WITHIN);
    }

    /** The machine's load average over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Override
    public void close() throws IOException {
        for (var load : loads) {
            load.close();
        }
    }
}
