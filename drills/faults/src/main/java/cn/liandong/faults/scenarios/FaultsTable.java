package cn.liandong.faults.scenarios;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what came of all faults between two marks of the README, so that nothing in it is written by hand. */
final class FaultsTable {
    private static final String END = "<!-- end of the table -->";

    private FaultsTable() {}

    /**
     * Replaces what stands between the marks of this command.
     *
     * @param command as it is given: {@code make faults}
     */
    static void write(Path readme, String command, List<Row> rows, Duration took) throws IOException {
        // However often: the last full run of this verb stands there, and says with what it was called.
        var begin = "<!-- table: written by " + command.replaceFirst(" TIMES=\\d+$", "") + " -->";
        var text = Files.readString(readme);
        int from = text.indexOf(begin);
        int to = text.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(readme + " lacks the lines `" + begin + "` and `" + END + "`");
        }
        Files.writeString(
                readme,
                text.substring(0, from + begin.length()) + "\n\n" + text(command, rows, took) + "\n"
                        + text.substring(to));
    }

    /** The table with the machine, the date and the command above it. */
    static String text(String command, List<Row> rows, Duration took) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                        Locale.ROOT,
                        "`%s` on %s, %d cores, JDK %s, in %d minutes.%n%n",
                        command,
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        Runtime.version(),
                        took.plusSeconds(30).toMinutes())
                + "| what was broken | times | longest without an alert | lost | doubled | |\n|---|---|---|---|---|---|\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining("\n")) + "\n";
    }
}
