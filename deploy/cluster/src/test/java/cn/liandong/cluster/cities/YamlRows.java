package cn.liandong.cluster.cities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a city's rows as they stand in its files, to look at how they fit together. */
final class YamlRows {
    private YamlRows() {}

    static List<Map<?, ?>> rows(Path city, String section) {
        try {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(city.resolve(section + ".yaml")));
            return maps(file.get(section)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The rows within these rows, such as the sites of enterprises. */
    static Stream<Map<?, ?>> within(List<Map<?, ?>> rows, String field) {
        return rows.stream().flatMap(row -> maps(row.get(field)));
    }

    static List<String> texts(List<Map<?, ?>> rows, String field) {
        return rows.stream().map(row -> text(row, field)).toList();
    }

    static String text(Map<?, ?> row, String field) {
        return Objects.requireNonNull(row.get(field), field).toString();
    }

    /** The texts of a list of texts in each row. */
    static List<String> named(List<Map<?, ?>> rows, String field) {
        return rows.stream()
                .flatMap(row -> list(row.get(field)).stream())
                .map(Object::toString)
                .toList();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return list(list).stream().map(row -> (Map<?, ?>) row);
    }

    private static List<?> list(@Nullable Object list) {
        return (List<?>) Objects.requireNonNull(list);
    }
}
