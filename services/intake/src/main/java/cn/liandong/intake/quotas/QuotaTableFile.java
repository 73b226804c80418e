package cn.liandong.intake.quotas;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the table of quotas: the operator's own, or the one that comes with the program. */
public final class QuotaTableFile {
    private static final String FILE = "quotas.json";

    private QuotaTableFile() {}

    /**
     * Reads it.
     *
     * @param path of the operator's own; null or blank for the one that comes with the program
     */
    public static QuotaTable read(@Nullable String path) {
        try (var file = path == null || path.isBlank() ? own() : Files.newInputStream(Path.of(path))) {
            return Json.mapper().readValue(file, QuotaTable.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of quotas " + path + " cannot be read", e);
        }
    }

    private static InputStream own() {
        return Objects.requireNonNull(QuotaTableFile.class.getResourceAsStream(FILE), FILE);
    }
}
