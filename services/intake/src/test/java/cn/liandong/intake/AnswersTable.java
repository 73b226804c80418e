package cn.liandong.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document that says what bad input is answered: {@code contracts/api/intake-answers.md}. */
final class AnswersTable {
    private static final Path FILE = Path.of("../../contracts/api/intake-answers.md");

    private AnswersTable() {}

    /**
     * What one kind is answered.
     *
     * @param codes of warnings, or the one of the problem
     * @param pointer to the field at fault; null where the row names none
     */
    record Row(int status, List<String> codes, @Nullable String pointer) {}

    /** The rows under a heading, by kind. */
    static Map<String, Row> under(String heading) {
        var rows = new LinkedHashMap<String, Row>();
        var here = false;
        for (var line : lines()) {
            if (line.startsWith("## ")) {
                here = line.equals("## " + heading);
            } else if (here && line.startsWith("| ") && !line.startsWith("| kind ")) {
                var cells = line.split(" \\| ", -1);
                var last = cells[cells.length - 1].replaceFirst(" ?\\|$", "");
                var before = rows.put(
                        cells[0].substring(2), row(Integer.parseInt(cells[cells.length - 2]), last.split(" at ", 2)));
                if (before != null) {
                    throw new AssertionError(line + " stands there twice");
                }
            }
        }
        return rows;
    }

    private static Row row(int status, String[] codesAndPointer) {
        var codes = new ArrayList<String>();
        for (var code : codesAndPointer[0].equals("–") ? new String[0] : codesAndPointer[0].split(", ")) {
            var times = code.split(" ×", 2);
            codes.addAll(Collections.nCopies(times.length == 1 ? 1 : Integer.parseInt(times[1]), times[0]));
        }
        return new Row(status, codes, codesAndPointer.length == 1 ? null : codesAndPointer[1]);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
