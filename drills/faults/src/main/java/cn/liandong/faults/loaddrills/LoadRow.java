package cn.liandong.faults.loaddrills;

import cn.liandong.drills.scenarios.loads.LoadDrill;
import cn.liandong.faults.tables.KeptRows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of one load drill, as it stands in the README. */
record LoadRow(LoadDrill drill, double scale, LoadVerdict verdict) {
    private static final String BEGIN = "<!-- table: written by make load -->";

    /** Writes it, and leaves the rows of other drills. */
    void write(Path readme) throws IOException {
        KeptRows.write(readme, BEGIN, head(), List.of(markdown()));
    }

    private static String head() {
        return String.format(
                        Locale.ROOT,
                        "`make load` on %d cores, JDK %s.%n%n",
                        ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                        Runtime.version())
                + "| load | accepted | refused | lost | twice | due → alerted, p50 / p99 | sent late by, p99 | CPU | load average | expected | on |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|\n";
    }

    String markdown() {
        var sent = verdict.sent();
        return "| " + drill.says() + (isWhole() ? "" : ", at " + scale) + " | " + sent.accepted() + " of " + sent.due()
                + " | " + sent.refused() + " | " + verdict.lost() + " | " + verdict.twice() + " | "
                + verdict.alerted().p50() + " / " + verdict.alerted().p99() + " ms"
                + (neverCalled() > 0 ? " of " + verdict.alerted().count() : "") + " | "
                + sent.lag().p99() + " ms | "
                + String.format(
                        Locale.ROOT,
                        "%.2f cores, %.1f ms a report | %.1f before, %.1f at the end | ",
                        (double) sent.cpu().toMillis()
                                / Math.max(1, sent.lasted().toMillis()),
                        (double) sent.cpu().toMillis() / Math.max(1, sent.accepted()),
                        sent.loadBefore(),
                        sent.loadAfter())
                + says() + " |";
    }

    /** At a smaller scale only the promises are judged: how soon is said of the whole load. */
    private String says() {
        if (verdict.isTooSlowToSend()) {
            return "not played as asked: TOO_SLOW_TO_SEND, a hundredth of the reports left more than "
                    + LoadVerdict.SENT_WITHIN.toMillis() + " ms after they were due"
                    + (verdict.broken().isEmpty()
                            ? ""
                            : "; **missed** all the same: " + String.join(", ", verdict.broken()));
        }
        var wrong = wrong();
        return (wrong.isEmpty() ? "held" : "**missed**: " + String.join(", ", wrong))
                + (joined() > 0 ? "; " + joined() + " joined another report's incident" : "");
    }

    /** It calls nobody again. Of a load that was not called for to its end nothing is said of it. */
    private int joined() {
        return neverCalled() > 0
                ? 0
                : verdict.sent().accepted() - verdict.sent().incidents();
    }

    private int neverCalled() {
        return verdict.sent().accepted() - verdict.alerted().count();
    }

    private List<String> wrong() {
        return isWhole()
                ? Stream.concat(verdict.broken().stream(), verdict.missed(drill.expect()).stream())
                        .toList()
                : verdict.broken();
    }

    /** Whether it was played as it is written. */
    boolean isWhole() {
        return scale == 1;
    }

    /** Whether it was played as fast as asked and all that it can say came as expected. */
    boolean isHeld() {
        return !verdict.isTooSlowToSend() && wrong().isEmpty();
    }
}
