package cn.liandong.faults;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** A file with one JSON value on each line. */
public final class JsonLines {
    private JsonLines() {}

    /** Every whole line. What stands behind the last line's end was being written when its writer died: it never counted. */
    public static <T> List<T> read(Path file, Class<T> type) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            var lines = new ArrayList<T>();
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .forEach(line -> lines.add(value(file, lines.size() + 1, line, type)));
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T value(Path file, int number, String line, Class<T> type) {
        try {
            return Json.mapper().readValue(line, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "line " + number + " of " + file + " cannot be read; restore the file, or take the history again",
                    e);
        }
    }
}
