package cn.liandong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the figures between two marks of the README, so that none is written by hand. */
final class Table {
    /** What one process is measured to do. */
    static final String FIGURES = "figures";

    /** The highest rates of one process. */
    static final String CEILINGS = "ceilings";

    /** Ceilings and growth on a cluster, and what follows for a country. */
    static final String CLUSTER = "cluster figures";

    /** What intake takes by itself. */
    static final String INTAKE = "intake figures";

    /** How long an engine with much state needs until it decides again. */
    static final String RESTART = "restart figures";

    /** What one decision of dispatch costs. */
    static final String DECISIONS = "decision figures";

    /** What must not come late while much goes on. */
    static final String RESPONSE = "response figures";

    /** How long a new alert waits behind a backlog, and beside a gateway that is in trouble. */
    static final String BACKLOG = "backlog figures";

    /** How soon somebody is called again after everything was killed in a flood. */
    static final String FLOOD = "flood figures";

    /** What thousands of consoles take of a server, against another server. */
    static final String CONSOLES = "console figures";

    private Table() {}

    static void write(Path readme, String section, List<Row> rows, String after) throws IOException {
        write(readme, section, "p50 / p99.", rows, after);
    }

    /** Writes this part, and says beside date and machine what its figures are. */
    static void write(Path readme, String section, String figures, List<Row> rows, String after) throws IOException {
        var part = machine() + " " + figures + "\n\n" + table(rows) + after;
        Files.writeString(readme, put(Files.readString(readme), section, part));
    }

    /**
     * The text with this part of it replaced.
     *
     * @throws IllegalStateException if it lacks the marks of the part
     */
    static String put(String text, String section, String part) {
        var begins = "<!-- " + section + ": written by make bench -->";
        var ends = "<!-- end of " + section + " -->";
        int begin = text.indexOf(begins);
        int end = text.indexOf(ends);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the README lacks the lines `" + begins + "` and `" + ends + "`");
        }
        return text.substring(0, begin + begins.length()) + "\n\n" + part + "\n" + text.substring(end);
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, JDK %s, load average %.1f at the end.",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                Runtime.version(),
                system.getSystemLoadAverage());
    }

    private static String table(List<Row> rows) {
        return "| what | floor | measured | hold | |\n|---|---|---|---|---|\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining("\n")) + "\n";
    }
}
