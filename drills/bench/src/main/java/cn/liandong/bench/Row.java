package cn.liandong.bench;

import cn.liandong.bench.decisions.DecisionCosts;
import cn.liandong.bench.restart.EngineStart;
import cn.liandong.cluster.layout.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param floor what the same machine does without us in the same run, or a dash
 * @param hold what design.md asks for
 * @param held null where there is no limit to hold
 */
record Row(
        String what,
        String floor,
        String measured,
        String hold,
        @Nullable Boolean held) {

    /** A path at a rate: p50 and p99 within three times the floor's. */
    static Row path(String what, Quantiles floor, Quantiles measured, long missing) {
        boolean held = missing == 0
                && measured.millis(0.5) <= 3 * floor.millis(0.5)
                && measured.millis(0.99) <= 3 * floor.millis(0.99);
        return new Row(what, text(floor), against(floor, measured, missing), "p50 ≤ 3×, p99 ≤ 3×", held);
    }

    /** A path that is held up by others: whatever they do, somebody is called within a second. */
    static Row heldUp(String what, Quantiles floor, Quantiles measured, long missing) {
        return new Row(
                what,
                text(floor),
                against(floor, measured, missing),
                "p99 ≤ 1 s",
                missing == 0 && measured.millis(0.99) <= 1_000);
    }

    static Row rate(String what, double floor, double measured, double share) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%.0f/s", floor),
                String.format(Locale.ROOT, "%.0f/s (%.0f %%)", measured, 100 * measured / floor),
                String.format(Locale.ROOT, "≥ %.0f %%", 100 * share),
                measured >= share * floor);
    }

    /** A rate against the floor's, and where the CPU of each went. */
    static Row share(String what, double floor, double measured, double share, String cpu) {
        var row = rate(what, floor, measured, share);
        return new Row(row.what, row.floor, row.measured + "; CPU ms a report: " + cpu, row.hold, row.held);
    }

    static Row seconds(String what, double measured, double limit) {
        return new Row(
                what,
                "–",
                String.format(Locale.ROOT, "%.1f s", measured),
                String.format(Locale.ROOT, "≤ %.0f s", limit),
                measured <= limit);
    }

    /** A start within five seconds, and where they go. */
    static Row start(String what, EngineStart floor, EngineStart measured) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%.1f s", floor.millis() / 1e3),
                String.format(
                        Locale.ROOT,
                        "%.1f s: JVM %.1f, topics and group %.1f, snapshot %.1f, what lies behind it %.1f, decision %.1f",
                        measured.millis() / 1e3,
                        measured.jvm() / 1e3,
                        measured.engine() / 1e3,
                        measured.snapshot() / 1e3,
                        measured.tail() / 1e3,
                        measured.decision() / 1e3),
                "≤ 5 s",
                measured.millis() <= 5_000);
    }

    static Row heap(String what, EngineStart floor, EngineStart measured) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%.0f MB", floor.heapBytes() / 1e6),
                String.format(Locale.ROOT, "%.0f MB", measured.heapBytes() / 1e6),
                "≤ 512 MB",
                measured.heapBytes() <= 512_000_000L);
    }

    /** A decision: half of them take at most 100 µs, and at most 1.3 times as much beside twice as many units. */
    static Row decision(String what, DecisionCosts.Cost cost) {
        double small = cost.medianMicros().getFirst();
        double large = cost.medianMicros().getLast();
        return new Row(
                what,
                "–",
                String.format(
                        Locale.ROOT,
                        "%.0f / %.0f µs; beside 20 000 units %.0f / %.0f µs (%.2f×)",
                        small,
                        cost.p99Micros().getFirst(),
                        large,
                        cost.p99Micros().getLast(),
                        large / small),
                "p50 ≤ 100 µs, ≤ 1.3×",
                small <= 100 && large <= 1.3 * small);
    }

    /** The highest rate at which every report is carried through to the webhook. */
    static Row ceiling(String what, Quantiles floor, ClosedLoop.Result result) {
        boolean held = result.perSecond() >= 2_000 && result.latencies().millis(0.99) <= 500 && result.lost() == 0;
        return new Row(
                what,
                text(floor) + " at 20/s",
                String.format(
                        Locale.ROOT,
                        "%.0f/s, %s, lost %d, refused %d; CPU ms a report: %s",
                        result.perSecond(),
                        text(result.latencies()),
                        result.lost(),
                        result.refused(),
                        result.cpu().millisEach(result.latencies().count())),
                "≥ 2000/s, p99 ≤ 500 ms, lost 0",
                held);
    }

    /** Decisions of a backlog; two cores do not tell how it grows, CPU for each decision does. */
    static Row growth(Growth.Result result, int backlog, double timesOne, Quantiles floor) {
        var together = result.together();
        return new Row(
                String.format(
                        Locale.ROOT,
                        "cluster: decisions of a backlog of %d by %d instances of dispatch",
                        backlog,
                        result.instances()),
                text(floor) + " at 20/s",
                together.decisions() == 0
                        ? "no stretch in which all decided: the backlog was too short, or an instance had no city"
                        : String.format(
                                Locale.ROOT,
                                "%.0f/s (%.1f×) over %d decisions; dispatch %.2f CPU-seconds per 1000; of the cores,"
                                        + " dispatch had %.2f, all %.2f",
                                together.perSecond(),
                                timesOne,
                                together.decisions(),
                                result.dispatchSecondsPerThousand(),
                                result.cpu().of(Role.DISPATCH.word()) / together.seconds(),
                                result.cpu().total() / together.seconds()),
                "–",
                null);
    }

    private static String against(Quantiles floor, Quantiles measured, long missing) {
        return String.format(
                Locale.ROOT,
                "%s (%.1f×, %.1f×), n=%d, missing %d",
                text(measured),
                measured.millis(0.5) / floor.millis(0.5),
                measured.millis(0.99) / floor.millis(0.99),
                measured.count(),
                missing);
    }

    String markdown() {
        return "| " + what + " | " + floor + " | " + measured + " | " + hold + " | "
                + (held == null ? "–" : held ? "held" : "**missed**") + " |";
    }

    private static String text(Quantiles quantiles) {
        return String.format(Locale.ROOT, "%.1f / %.1f ms", quantiles.millis(0.5), quantiles.millis(0.99));
    }
}
