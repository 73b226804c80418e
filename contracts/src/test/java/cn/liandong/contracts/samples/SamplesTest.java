package cn.liandong.contracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ApprovedFolder;
import cn.liandong.contracts.ContractJson;
import cn.liandong.contracts.Families;
import cn.liandong.contracts.Families.Family;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of every type is approved in {@code samples/<topic>/<Type>.v<n>.json} and read both ways. The highest version
 * is what this code writes; a lower one was written by a released version and is read for ever. So after a release an
 * added field begins with a copy: {@code cp X.v1.json X.v2.json && make approve}.
 */
class SamplesTest {
    private static final ApprovedFolder FILES = new ApprovedFolder("samples");
    private static final JsonMapper JSON = ContractJson.mapper();
    private static final Pattern FILE = Pattern.compile("(?<name>[a-z-]+/[A-Za-z]+)\\.v(?<version>[1-9][0-9]*)\\.json");

    /** Objects whose keys are data, so that a field added to them would be read as one more of it. */
    private static final Set<String> MAPS = Set.of("positions", "behind", "facts");

    /** The newest version of each sample that is there. */
    private static final Map<String, Integer> VERSIONS = new HashMap<>();

    static List<Sample> samples() {
        return Samples.all();
    }

    static List<Family> families() {
        return Families.all();
    }

    @BeforeAll
    static void findVersions() throws IOException {
        for (String file : FILES.names()) {
            var match = FILE.matcher(file);
            assertThat(match.matches())
                    .as("samples/%s is named <topic>/<Type>.v<n>.json", file)
                    .isTrue();
            VERSIONS.merge(match.group("name"), Integer.valueOf(match.group("version")), Math::max);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyTypeOfAFamilyHasASample(Family family) {
        var sampled =
                samples().stream().map(sample -> sample.value().getClass()).collect(Collectors.toSet());
        assertThat(family.members())
                .as("types of %s: add a value of each to the samples of %s", family.type(), family)
                .isSubsetOf(sampled);
    }

    @Test
    void everySampleIsOfATypeThatIsStillThere() {
        var names = samples().stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(VERSIONS.keySet())
                .as("files in samples/ without a value that makes them: delete them, or add the value")
                .isSubsetOf(names);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWrittenAsApproved(Sample sample) throws IOException {
        FILES.verify(newest(sample), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatWasWrittenIsReadAsTheSameValue(Sample sample) {
        JsonNode written = written(sample);
        Object read = JSON.treeToValue(written, sample.readAs());
        assertThat(read).isEqualTo(sample.value());
        assertThat(JSON.readTree(JSON.writerFor(sample.readAs()).writeValueAsBytes(read)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTypeIsWrittenEvenWhereTheFamilyIsNotAtHand(Sample sample) {
        assertThat(JSON.readTree(JSON.writeValueAsBytes(sample.value()))).isEqualTo(written(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatAReleasedVersionWroteIsStillRead(Sample sample) throws IOException {
        for (int version = 1; version < VERSIONS.getOrDefault(sample.name(), 1); version++) {
            Object read = JSON.readValue(FILES.read(file(sample, version)), sample.readAs());
            assertThat(read).hasSameClassAs(sample.value());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsOfANewerVersionArePassedOver(Sample sample) {
        if (sample.name().endsWith("/Unrecognized")) {
            return;
        }
        JsonNode json = written(sample);
        addToEveryObject(json);
        assertThat(json).isNotEqualTo(written(sample));
        assertThat(JSON.<Object>treeToValue(json, sample.readAs())).isEqualTo(sample.value());
    }

    private static JsonNode written(Sample sample) {
        return JSON.readTree(JSON.writerFor(sample.readAs()).writeValueAsBytes(sample.value()));
    }

    private static void addToEveryObject(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> !MAPS.contains(field.getKey()))
                    .forEach(field -> addToEveryObject(field.getValue()));
            object.putObject("somethingNewer").put("of", 2036);
        } else {
            json.forEach(SamplesTest::addToEveryObject);
        }
    }

    private static String newest(Sample sample) {
        return file(sample, VERSIONS.getOrDefault(sample.name(), 1));
    }

    private static String file(Sample sample, int version) {
        return sample.name() + ".v" + version + ".json";
    }
}
