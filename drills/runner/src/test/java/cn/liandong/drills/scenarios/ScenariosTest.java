package cn.liandong.drills.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Expected;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.drills.DrillsView;
import cn.liandong.drills.library.Library;
import cn.liandong.drills.library.LibraryDecider;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios that come with the sample city fit it. */
class ScenariosTest {
    private static final Path FOLDER = Path.of("..", "scenarios");
    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final DrillsView CITY = SampleCity.view();

    static List<ScenarioFile> files() {
        var read = ScenarioFolder.read(FOLDER);
        assertThat(read.wrong()).isEmpty();
        return read.files();
    }

    @Test
    void thereAreSixteenNumberedInTurn() {
        assertThat(files())
                .extracting(file -> file.name().substring(0, 3))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj("%02d-"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theLibraryKeepsIt(ScenarioFile file) {
        var moment =
                new Moment(file.jurisdiction(), NOON, Actor.SYSTEM, "scenarios/" + file.name(), Handling.SYSTEM, null);

        assertThat(LibraryDecider.decide(moment, new SetScenario(file.scenario()), Library.EMPTY, CITY))
                .isEqualTo(Decision.accepted(List.<DrillEvent>of(new ScenarioSet(file.scenario(), null, NOON))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatItNamesIsOfTheCity(ScenarioFile file) {
        var scenario = file.scenario();
        assertThat(SampleCity.towns()).containsAll(scenario.towns());
        assertThat(scenario.towns()).isNotEmpty();
        if (scenario.enterprise() != null) {
            assertThat(CITY.isOrganization(scenario.enterprise())).isTrue();
        }
        for (var inject : scenario.injects()) {
            for (var row : bodies(inject)) {
                if (row.has("siteId")) {
                    assertThat(SampleCity.sites()).contains(row.path("siteId").asString());
                }
                if (row.has("sensor")) {
                    assertThat(SampleCity.sensors(Objects.requireNonNull(inject.by())))
                            .contains(row.path("sensor").asString());
                }
            }
        }
    }

    /** Whoever takes no part is never called, and what nobody may do is never met. */
    @ParameterizedTest
    @MethodSource("files")
    void whoIsAskedTakesPart(ScenarioFile file) {
        var scenario = file.scenario();
        var parties = new HashSet<>(scenario.participants());
        parties.add(scenario.director());
        parties.addAll(scenario.evaluators());

        assertThat(parties)
                .containsAll(scenario.injects().stream()
                        .flatMap(inject -> inject.posts().stream())
                        .toList());
        assertThat(parties)
                .containsAll(expected(scenario)
                        .flatMap(one -> Stream.ofNullable(one.post()))
                        .toList());
        assertThat(scenario.units())
                .containsAll(Stream.concat(
                                expected(scenario).flatMap(one -> Stream.ofNullable(one.unit())),
                                scenario.injects().stream().flatMap(inject -> Stream.ofNullable(inject.unit())))
                        .toList());
        assertThat(scenario.participants())
                .as("who runs or judges it does not play in it")
                .doesNotContain(scenario.director())
                .doesNotContainAnyElementsOf(scenario.evaluators());
    }

    /** What somebody reports is JSON as the edge takes it: an object, of signals also rows. */
    @ParameterizedTest
    @MethodSource("files")
    void bodiesAreWhatTheEdgeTakes(ScenarioFile file) {
        for (var inject : file.scenario().injects()) {
            var body = inject.body();
            if (body != null) {
                var json = new JsonMapper().readTree(body);
                assertThat(json.isObject() || (inject.kind() == InjectKind.SIGNAL && json.isArray()))
                        .as(inject.id())
                        .isTrue();
                // What says of itself that it is one is another way in, for whoever has an ordinary key.
                assertThat(json.has("handling")).as(inject.id()).isFalse();
            }
        }
    }

    @Test
    void everyKindOfInjectOccurs() {
        var seen = EnumSet.noneOf(InjectKind.class);
        files().forEach(file -> file.scenario().injects().forEach(inject -> seen.add(inject.kind())));

        assertThat(seen).containsExactlyInAnyOrder(InjectKind.values());
    }

    private static Stream<Expected> expected(Scenario scenario) {
        return scenario.expectations().stream().flatMap(one -> Stream.ofNullable(one.expected()));
    }

    private static List<JsonNode> bodies(Inject inject) {
        var body = inject.body();
        var rows = new ArrayList<JsonNode>();
        if (body != null) {
            var json = new JsonMapper().readTree(body);
            if (json.isArray()) {
                json.forEach(rows::add);
            } else {
                rows.add(json);
            }
        }
        return rows;
    }
}
