package cn.liandong.intake.matches;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the table that comes with the program. */
public final class MatchTableFile {
    private static final String FILE = "matching.json";

    private MatchTableFile() {}

    public static MatchTable read() {
        try (var file = Objects.requireNonNull(MatchTableFile.class.getResourceAsStream(FILE), FILE)) {
            return table(Json.mapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatchTable table(JsonNode file) {
        return new MatchTable(
                file.get("source").asString(),
                minutes(file, "sameSite"),
                minutes(file, "distance"),
                minutes(file, "sameCaller"),
                minutes(file, "doubtful"),
                file.at("/distance/withinMetres").asInt(),
                file.at("/doubtful/nearMetres").asInt(),
                file.at("/doubtful/neighbourMetres").asInt(),
                StreamSupport.stream(file.get("goTogether").spliterator(), false)
                        .map(MatchTableFile::group)
                        .toList());
    }

    private static Duration minutes(JsonNode file, String rule) {
        return Duration.ofMinutes(file.get(rule).get("withinMinutes").asLong());
    }

    private static Set<Category> group(JsonNode categories) {
        return StreamSupport.stream(categories.spliterator(), false)
                .map(category -> Category.valueOf(category.asString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
