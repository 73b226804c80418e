package cn.liandong.console.drillduties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the table of duties to hold drills. */
public final class DrillDutyTable {
    private static final String TABLE = "/drillduties/drill-duties.yaml";
    private static final Set<String> FIELDS = Set.of("id", "name", "whose", "months", "drills", "filedWith", "source");

    private DrillDutyTable() {}

    /** The console's own table. */
    public static List<DrillDuty> rows() {
        try (var file = DrillDutyTable.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException("the table " + TABLE + " is not in the class path: build anew");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where a row is none: half a table would call somebody free of a duty */
    static List<DrillDuty> read(InputStream file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read = new Yaml(new SafeConstructor(options)).load(file);
        if (!(read instanceof Map<?, ?> whole) || !(whole.get("duties") instanceof List<?> rows)) {
            throw new IllegalArgumentException("a table of duties is a list under the word duties");
        }
        return rows.stream().map(DrillDutyTable::row).toList();
    }

    private static DrillDuty row(@Nullable Object read) {
        if (!(read instanceof Map<?, ?> row) || !FIELDS.containsAll(row.keySet())) {
            throw new IllegalArgumentException("the duty " + read + " is none: expected the fields " + FIELDS);
        }
        if (!(row.get("months") instanceof Integer months) || months < 1) {
            throw new IllegalArgumentException("the duty " + row.get("id") + " needs months, a number from 1");
        }
        var filedWith = row.get("filedWith");
        return new DrillDuty(
                text(row, "id"),
                text(row, "name"),
                DrillDuty.Whose.valueOf(text(row, "whose")),
                months,
                DrillDuty.Counting.valueOf(text(row, "drills")),
                filedWith == null ? null : filedWith.toString(),
                text(row, "source"));
    }

    private static String text(Map<?, ?> row, String field) {
        if (!(row.get(field) instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("the duty " + row.get("id") + " needs " + field);
        }
        return text;
    }
}
