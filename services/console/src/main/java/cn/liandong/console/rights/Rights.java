package cn.liandong.console.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The table of rights 权限. */
public final class Rights {
    private static final String TABLE = "/rights/rights.yaml";

    private final List<Right> rows;

    private Rights(List<Right> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The console's own table. */
    public static Rights table() {
        try (var file = Rights.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "the table of rights " + TABLE + " is not in the class path: build anew");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where a row is none; nobody is let in by half a table */
    static Rights read(InputStream file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read = new Yaml(new SafeConstructor(options)).load(file);
        if (!(read instanceof Map<?, ?> whole) || !(whole.get("rights") instanceof Map<?, ?> table)) {
            throw new IllegalArgumentException("a table of rights is a mapping under the word rights");
        }
        var rows = new ArrayList<Right>();
        table.forEach((ask, may) -> rows.add(row(String.valueOf(ask), may)));
        return new Rights(rows);
    }

    private static Right row(String ask, @Nullable Object may) {
        var words = ask.split(" ", -1);
        if (words.length != 2 || !words[1].startsWith("/") || !(may instanceof List<?> holders) || holders.isEmpty()) {
            throw new IllegalArgumentException(
                    "the right '" + ask + "' is none: expected a method, a path and a list of"
                            + " who may, as in 'GET /api/audit: [CITY/DUTY_LEADER]'");
        }
        try {
            return Right.read(
                    words[0], words[1], holders.stream().map(String::valueOf).toList());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "the right '" + ask + "' is for " + holders
                            + ": expected ANYBODY, WALL, a tier, or a tier and a kind of" + " post as CITY/DUTY_LEADER",
                    unknown);
        }
    }

    public List<Right> rows() {
        return rows;
    }

    /** The row of this request; null where there is none. A row without variables goes before one with. */
    public @Nullable Right find(String method, String path) {
        Right found = null;
        for (var row : rows) {
            if (row.method().equals(method)
                    && row.matches(path)
                    && (found == null || row.names().size() < found.names().size())) {
                found = row;
            }
        }
        return found;
    }

    /** Whether any method is for this path. */
    public boolean isPath(String path) {
        return rows.stream().anyMatch(row -> row.matches(path));
    }
}
