package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.dispatch.DispatchShard;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.drills.DrillsShard;
import cn.liandong.drills.scenarios.ScenarioFile;
import cn.liandong.drills.scenarios.ScenarioReader;
import cn.liandong.intake.IntakeShard;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.roster.RosterShard;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.Shard;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the real deciders: each test is a city of its own. */
class ScenarioLoaderTest {
    private static final Path FOLDER = Path.of("..", "..", "drills", "scenarios");
    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static RuntimeSettings settings;
    private static Gateway gateway;

    @BeforeAll
    static void startTheDeciders() {
        settings = new RuntimeSettings(TestKafka.bootstrapServers(), 4, 1, 0, InstantSource.system());
        TopicSetup.ensure(settings, Topics.all());
        RUNNING.add(engine(new RosterShard()));
        RUNNING.add(engine(new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null))));
        RUNNING.add(engine(new DispatchShard(RoadFactor.ASSUMED)));
        RUNNING.add(engine(new DrillsShard()));
        gateway = Gateway.start("scenario-loader-test", settings, METERS);
        RUNNING.add(gateway);
    }

    @AfterAll
    static void stopThem() throws Exception {
        for (var running : RUNNING.reversed()) {
            running.close();
        }
    }

    @Test
    void theSampleCitysScenariosAreLoadedOnce() throws IOException {
        var city = loadedCity("scenarios-once", "999911");
        var files = files("999911");

        assertThat(load(city, files)).containsExactly("16 scenarios for drills loaded.");
        assertThat(kept(city).values())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(ScenarioFile::scenario).toList());
        assertThat(load(city, files)).isEmpty();
    }

    @Test
    void whatWasEditedOnThePageIsNeverOverwritten() throws IOException {
        var city = loadedCity("scenarios-edited", "999912");
        var before = List.of(file("01-ammonia-cold-store.yaml", "999912", "", ""));
        load(city, before);
        var edited = file("01-ammonia-cold-store.yaml", "999912", "name: 冷库液氨泄漏", "name: 在页面上改过")
                .scenario();
        ask(city, "an-officer-edits", new SetScenario(edited));

        assertThat(load(city, before)).isEmpty();
        assertThat(load(city, List.of(file("01-ammonia-cold-store.yaml", "999912", "name: 冷库液氨泄漏", "name: 在文件里改过"))))
                .containsExactly(
                        "The scenario 01-ammonia-cold-store.yaml was changed after it was loaded. Nothing of it was"
                                + " applied: change it on the page.");
        assertThat(kept(city)).containsExactly(Map.entry(edited.id(), edited));
    }

    @Test
    void aLoadThatWasCutOffGoesOnAndTakesNothingBack() throws IOException {
        var city = loadedCity("scenarios-cut", "999913");
        var file = file("01-ammonia-cold-store.yaml", "999913", "", "");
        // Once the runner knows every unit, the first try is the one that counts.
        load(city, files("999913").subList(1, 16));
        ask(city, "scenarios/" + file.name() + "/" + file.contentHash() + "/1", new SetScenario(file.scenario()));
        var edited = file("01-ammonia-cold-store.yaml", "999913", "name: 冷库液氨泄漏", "name: 在页面上改过")
                .scenario();
        ask(city, "an-officer-edits-the-cut", new SetScenario(edited));

        assertThat(load(city, List.of(file))).containsExactly("1 scenarios for drills loaded.");
        assertThat(kept(city)).containsEntry(edited.id(), edited);
    }

    @Test
    void oneThatIsRefusedIsNamedAndKeepsNoOtherOut() throws IOException {
        var city = loadedCity("scenarios-refused", "999914");
        var wrong = file("01-ammonia-cold-store.yaml", "999914", "director: city-leader", "director: nobody");
        var right = file("02-chlorine-cylinder.yaml", "999914", "", "");

        assertThat(load(city, List.of(wrong, right)))
                .containsExactly(
                        "1 scenarios for drills loaded.",
                        "The scenario 01-ammonia-cold-store.yaml was not loaded: It names the post nobody, which is not"
                                + " registered. (UNKNOWN_POST) Correct it and start again.");
        assertThat(kept(city)).containsOnlyKeys(right.scenario().id());
    }

    @Test
    void thoseOfAnotherCityStayOut() throws IOException {
        var city = loadedCity("scenarios-elsewhere", "999915");

        assertThat(load(city, files("420583"))).isEmpty();
        assertThat(kept(city)).isEmpty();
    }

    private static List<String> load(City city, List<ScenarioFile> files) {
        return new ScenarioLoader(gateway, city).load(files);
    }

    private static void ask(City city, String id, SetScenario set) {
        var outcome = gateway.ask(
                        Topics.DRILLS,
                        city.jurisdiction(),
                        new CommandEnvelope<>(id, Actor.SYSTEM, Handling.SYSTEM, null, set))
                .join()
                .outcome();
        assertThat(outcome.accepted()).as(outcome.message()).isTrue();
    }

    /** What the journal `drills` holds of this city's scenarios. */
    private static Map<ScenarioId, Scenario> kept(City city) {
        var scenarios = new LinkedHashMap<ScenarioId, Scenario>();
        var listener = new Listener() {
            @Override
            public void entry(String topic, Jurisdiction of, Entry<?> entry) {
                if (of.equals(city.jurisdiction())) {
                    for (var event : entry.events()) {
                        if (event instanceof ScenarioSet set) {
                            scenarios.put(set.scenario().id(), set.scenario());
                        }
                    }
                }
            }
        };
        var input = Input.reference(Topics.DRILLS, Input.Kind.JOURNAL, DrillEvent.class);
        try (var follower = Follower.start("scenario-loader-test", settings, List.of(input), listener)) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        }
        return scenarios;
    }

    private static City loadedCity(String name, String jurisdiction) {
        var files = new TreeMap<>(CityFiles.sample().bytes());
        replace(files, "city.yaml", "420583", jurisdiction);
        replace(files, "people.yaml", "420583-", jurisdiction + "-");
        replace(files, "rotations.yaml", "420583-", jurisdiction + "-");
        var city = CityReader.read(new CityFiles(name, files));
        var loaded = new LoadedCity(city.jurisdiction());
        assertThat(new CityLoader(gateway, city, loaded, "http://127.0.0.1:1/phone").load())
                .isInstanceOf(CityLoader.Result.Loaded.class);
        return city;
    }

    private static List<ScenarioFile> files(String jurisdiction) throws IOException {
        try (var all = Files.list(FOLDER)) {
            var names = all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            var files = new ArrayList<ScenarioFile>();
            for (var name : names) {
                files.add(file(name, jurisdiction, "", ""));
            }
            return files;
        }
    }

    private static ScenarioFile file(String name, String jurisdiction, String old, String with) throws IOException {
        var text = Files.readString(FOLDER.resolve(name))
                .replace("jurisdiction: \"420583\"", "jurisdiction: \"" + jurisdiction + "\"");
        var changed = old.isEmpty() ? text : text.replace(old, with);
        return ScenarioReader.read(name, changed.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Map<String, byte[]> files, String file, String old, String with) {
        files.computeIfPresent(
                file,
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace(old, with)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static <S, V, C, E> Engine<S, V, C, E> engine(Shard<S, V, C, E> shard) {
        return Engine.start(settings, shard, Effects.none(), METERS, reason -> {
            throw new AssertionError(shard.service() + " died: " + reason);
        });
    }
}
