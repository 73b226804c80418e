package cn.liandong.faults.scenarios;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what came of all faults between two marks of the README, so that nothing in it is written by hand. */
final class FaultsTable {
    private static final String END = "<!-- end of the table -->";

    private FaultsTable() {}

    /**
     * Writes these rows between the marks of this command; a row of a fault that was not tried this time stays, with the date
     * of its own run.
     *
     * @param command as it is given: {@code make faults}
     * @param subject what the rows are about: {@code what was broken}
     */
    static void write(Path readme, String command, String subject, List<Row> rows) throws IOException {
        // However often each was tried, and from whichever commit: the lines below say it.
        var begin = "<!-- table: written by " + command.replaceFirst(" (TIMES|PREVIOUS)=\\w+$", "") + " -->";
        var text = Files.readString(readme);
        int from = text.indexOf(begin);
        int to = text.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(readme + " lacks the lines `" + begin + "` and `" + END + "`");
        }
        var lines = new LinkedHashMap<String, String>();
        text.substring(from, to)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .forEach(line -> lines.put(name(line), line));
        var date = LocalDate.now(ZoneOffset.UTC);
        rows.forEach(row -> lines.put(name(row.markdown()), row.markdown() + " " + date + " |"));
        Files.writeString(
                readme,
                text.substring(0, from + begin.length()) + "\n\n" + head(command, subject)
                        + String.join("\n", lines.values()) + "\n\n" + text.substring(to));
    }

    private static String name(String line) {
        return line.substring(2, line.indexOf(" |", 2));
    }

    /** The rows of one run, as they are printed. */
    static String text(String command, String subject, List<Row> rows) {
        return head(command, subject)
                + rows.stream().map(row -> row.markdown() + " now |").collect(Collectors.joining("\n", "", "\n"));
    }

    private static String head(String command, String subject) {
        return String.format(
                        Locale.ROOT,
                        "`%s` on %d cores, JDK %s.%n%n",
                        command,
                        ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                        Runtime.version())
                + "| " + subject + " | times | longest without an alert | lost | doubled | | on |\n"
                + "|---|---|---|---|---|---|---|\n";
    }
}
