package cn.liandong.faults.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;

/** Rows between two marks of a README, so that nothing in it is written by hand. */
public final class KeptRows {
    private static final String END = "<!-- end of the table -->";

    private KeptRows() {}

    /**
     * Writes these rows behind this mark; any other row stays, with the date of its own run.
     *
     * @param begin the line that the table begins behind
     * @param head what stands above the rows
     * @param rows each begins with its name, and gets the date
     * @throws IllegalStateException if the README lacks the marks
     */
    public static void write(Path readme, String begin, String head, List<String> rows) throws IOException {
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
        rows.forEach(row -> lines.put(name(row), row + " " + date + " |"));
        Files.writeString(
                readme,
                text.substring(0, from + begin.length()) + "\n\n" + head + String.join("\n", lines.values()) + "\n\n"
                        + text.substring(to));
    }

    private static String name(String line) {
        return line.substring(2, line.indexOf(" |", 2));
    }
}
