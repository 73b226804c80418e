package cn.liandong.bench;

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
        return new Row(
                what,
                text(floor),
                String.format(
                        Locale.ROOT,
                        "%s (%.1f×, %.1f×), n=%d, missing %d",
                        text(measured),
                        measured.millis(0.5) / floor.millis(0.5),
                        measured.millis(0.99) / floor.millis(0.99),
                        measured.count(),
                        missing),
                "p50 ≤ 3×, p99 ≤ 3×",
                held);
    }

    static Row rate(String what, double floor, double measured, double share) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%.0f/s", floor),
                String.format(Locale.ROOT, "%.0f/s (%.0f %%)", measured, 100 * measured / floor),
                String.format(Locale.ROOT, "≥ %.0f %%", 100 * share),
                measured >= share * floor);
    }

    static Row seconds(String what, double measured, double limit) {
        return new Row(
                what,
                "–",
                String.format(Locale.ROOT, "%.1f s", measured),
                String.format(Locale.ROOT, "≤ %.0f s", limit),
                measured <= limit);
    }

    String markdown() {
        return "| " + what + " | " + floor + " | " + measured + " | " + hold + " | "
                + (held == null ? "–" : held ? "held" : "**missed**") + " |";
    }

    private static String text(Quantiles quantiles) {
        return String.format(Locale.ROOT, "%.1f / %.1f ms", quantiles.millis(0.5), quantiles.millis(0.99));
    }
}
