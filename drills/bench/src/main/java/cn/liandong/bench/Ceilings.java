package cn.liandong.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The highest rate that is carried through to the webhook: one city's, and that of many. */
final class Ceilings {
    private static final int CALLERS = Integer.getInteger("bench.callers", 64);
    /** Before the first ceiling: what is promised is promised of warm processes. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.ceiling.warm", 45));

    /** Before another ceiling of the same processes. */
    private static final Duration WARM_STILL = WARM_UP.dividedBy(4);

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.ceiling", 30));

    private static final int FLOOR_RATE = 20;
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(5);
    private static final Duration FLOOR_MEASURED = Duration.ofSeconds(10);

    private final WebhookSink sink;
    private final Supplier<String> marks;
    private final Map<String, List<Long>> processes;
    private boolean warm;

    Ceilings(WebhookSink sink, Supplier<String> marks, Map<String, List<Long>> processes) {
        this.sink = sink;
        this.marks = marks;
        this.processes = processes;
    }

    ClosedLoop.Result of(List<Reporter> reporters) throws InterruptedException {
        var before = warm ? WARM_STILL : WARM_UP;
        warm = true;
        return ClosedLoop.run(reporters, CALLERS, before, MEASURED, sink, marks, processes);
    }

    static Row row(String where, int cities, Quantiles floor, ClosedLoop.Result result) {
        return Row.ceiling(
                where + ": reports through to the webhook, " + CALLERS + " at a time, "
                        + (cities == 1 ? "one city" : cities + " cities"),
                floor,
                result);
    }

    /** Three flushed hops at a rate that three brokers on one machine can hold. */
    static Quantiles floor(Floor floor) {
        floor.hops(FLOOR_RATE, FLOOR_WARM_UP);
        return floor.hops(FLOOR_RATE, FLOOR_MEASURED);
    }
}
