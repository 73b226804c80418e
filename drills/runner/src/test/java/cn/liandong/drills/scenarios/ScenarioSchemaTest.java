package cn.liandong.drills.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.testkit.ApprovedFiles;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** `scenario.schema.json` is what the types say, and admits what the reader does. */
class ScenarioSchemaTest {
    private static final Path FOLDER = Path.of("..", "scenarios");

    static List<Path> paths() throws IOException {
        return paths(FOLDER);
    }

    static List<Path> loads() throws IOException {
        return paths(FOLDER.resolve("load"));
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSchemaIsWhatTheTypesSay() {
        ApprovedFiles.in(FOLDER).verify("scenario.schema.json", ScenarioSchema.write());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyScenarioIsValid(Path path) throws IOException {
        assertThat(errors(Files.readString(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id: ammonia-cold-store, name: x",
        "kind: LIVE, kind: REAL",
        "director: city-leader, director: city leader",
        "withinSeconds: 120, withinSeconds: soon",
        "afterSeconds: 10, afterSecond: 10",
        "kind: ZONE_DRAWN, kind: ZONED",
        "jurisdiction: \"420583\", jurisdiction: 420583",
        "420583101, town-101",
    })
    void whatTheReaderRefusesIsNotValid(String right, String wrong) throws IOException {
        var text = Files.readString(paths().getFirst());

        assertThat(text).contains(right);
        assertThat(errors(text.replaceFirst(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("loads")
    void everyLoadDrillIsValid(Path path) throws IOException {
        assertThat(errors(Files.readString(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports: 200/s | reports: 200",
                "for: 5 min | for: 5 minutes",
                "for: 5 min | lasts: 5 min",
                "over: 40 jurisdictions | over: everybody",
                "over: 40 jurisdictions | silence: 1 min",
                "alertedWithin: 1 s | alertedWithin: soon",
                "expect: | expectations:",
                "load: | director: city-leader\\nload:",
            })
    void whatTheReaderRefusesOfALoadDrillIsNotValid(String right, String wrong) throws IOException {
        var text = Files.readString(FOLDER.resolve("load").resolve("forty-jurisdictions.yaml"));

        assertThat(text).contains(right);
        assertThat(errors(text.replace(right, wrong.replace("\\n", "\n")))).isNotEmpty();
    }

    private static List<?> errors(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ScenarioSchema.write())
                .validate(new JsonMapper().writeValueAsString(tree), InputFormat.JSON);
    }
}
