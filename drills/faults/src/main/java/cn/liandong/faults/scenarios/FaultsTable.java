package cn.liandong.faults.scenarios;

import cn.liandong.faults.tables.KeptRows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what came of all faults between two marks of the README, so that nothing in it is written by hand. */
final class FaultsTable {
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
        KeptRows.write(
                readme,
                begin,
                head(command, subject),
                rows.stream().map(Row::markdown).toList());
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
