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
    private static final String BEGIN = "<!-- figures: written by make bench -->";
    private static final String END = "<!-- end of figures -->";

    private Table() {}

    static void write(Path readme, List<Row> rows) throws IOException {
        var text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(readme + " lacks the lines `" + BEGIN + "` and `" + END + "`");
        }
        Files.writeString(
                readme, text.substring(0, begin + BEGIN.length()) + "\n\n" + table(rows) + "\n" + text.substring(end));
    }

    private static String table(List<Row> rows) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var machine = String.format(
                Locale.ROOT,
                "%s, %d cores, JDK %s, load average %.1f at the end. p50 / p99.",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                Runtime.version(),
                system.getSystemLoadAverage());
        return machine + "\n\n| what | floor | measured | hold | |\n|---|---|---|---|---|\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining("\n")) + "\n";
    }
}
