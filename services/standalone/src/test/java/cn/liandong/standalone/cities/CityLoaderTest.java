package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.dispatch.DispatchShard;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.intake.IntakeShard;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.roster.RosterShard;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.Shard;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.standalone.RecordWriter;
import cn.liandong.standalone.cities.CityLoader.Result;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the real deciders: each test is a city of another name, so that none has loaded what another one loads. */
class CityLoaderTest {
    private static final String WEBHOOK = "http://127.0.0.1:1/phone";
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
        gateway = Gateway.start("loader-test", settings, METERS);
        RUNNING.add(gateway);
    }

    @AfterAll
    static void stopThem() throws Exception {
        for (var running : RUNNING.reversed()) {
            running.close();
        }
    }

    @Test
    void aNewCityIsLoadedOnceAndALaterStartChangesNothing() {
        var city = city("once", "999901", "");
        assertThat(load(city)).isEqualTo(new Result.Loaded(rows(city)));
        assertThat(load(city)).isInstanceOf(Result.Known.class);
    }

    @Test
    void whatWasLoadedIsWhatTheFilesSay() {
        var city = city("whole", "999902", "");
        load(city);
        var loaded = loaded(city);
        assertThat(loaded.loadedHash("whole")).isEqualTo(city.contentHash());
        assertThat(CityDifferences.between(loaded, city))
                .containsExactly(
                        "duty rules and limits, holidays, rights to approve absences, layers, spot checks, sites, points, sensors, plans, units, clocks, neighbours, offices above, contacts or"
                                + " comments changed");
        assertThat(city.people())
                .allSatisfy(row ->
                        assertThat(loaded.record(row.value().id())).isEqualTo(Contacts.resolved(row.value(), WEBHOOK)));
    }

    @Test
    void aLaterStartAtAnotherAddressWritesWhatIsNewAndKeepsSinceWhenTheRestHolds() {
        var files = new TreeMap<>(CityFiles.sample().bytes());
        replace(files, "city.yaml", "420583", "999906");
        replace(files, "people.yaml", "420583-", "999906-");
        replace(files, "rotations.yaml", "420583-", "999906-");
        replace(files, "people.yaml", "contacts: [", "contacts: [{channel: SMS, address: 199-0000-9906}, ");
        var city = CityReader.read(new CityFiles("moved", files));
        load(city);
        var first = loaded(city);
        new CityLoader(gateway, city, first, "http://127.0.0.1:2/phone").load();
        var second = loaded(city);
        assertThat(city.people()).allSatisfy(row -> {
            var id = row.value().id();
            assertThat(second.writtenAt(id)).isAfter(first.writtenAt(id));
            assertThat(Objects.requireNonNull(second.record(id)).contacts()).allSatisfy(contact -> {
                boolean moved = contact.address().startsWith("http://127.0.0.1:2/phone");
                assertThat(contact.since()).isEqualTo(moved ? null : first.writtenAt(id));
            });
        });
        new CityLoader(gateway, city, second, "http://127.0.0.1:2/phone").load();
        var id = city.people().getFirst().value().id();
        assertThat(loaded(city).writtenAt(id)).isEqualTo(second.writtenAt(id));
    }

    @Test
    void whatAnOfficerChangedIsNotTakenBackByALaterStart() {
        var city = city("edited", "999907", "");
        load(city);
        var row = city.people().getFirst().value();
        var edited = new PersonRecord(
                row.id(), row.organization(), row.name(), "199-0000-9907", List.of(), null, null, Instant.now());
        new RecordWriter(gateway, city.jurisdiction())
                .write(Topics.PEOPLE, Map.of(row.id().value(), edited));
        load(city);
        assertThat(loaded(city).record(row.id())).isEqualTo(edited);
    }

    @Test
    void aContentThatWasChangedAfterTheLoadIsToldAndNotApplied() {
        load(city("changed", "999903", ""));
        var changed = city("changed", "999903", "name: 改名");
        assertThat(load(changed))
                .isInstanceOfSatisfying(
                        Result.Differs.class,
                        differs -> assertThat(differs.differences())
                                .singleElement()
                                .asString()
                                .startsWith("organization city: "));
        assertThat(CityDifferences.between(loaded(changed), changed)).hasSize(1);
    }

    @Test
    void aLoadThatWasCutOffGoesOnAtTheNextStart() {
        var city = city("cut", "999904", "");
        // One stage after the other, as the loader does: within a stage they may be decided in any order.
        CityCommands.stages(city).stream()
                .limit(2)
                .forEach(stage -> CompletableFuture.allOf(stage.stream()
                                .map(row -> gateway.ask(row.service(), city.jurisdiction(), row.envelope()))
                                .toArray(CompletableFuture[]::new))
                        .join());

        assertThat(load(city)).isEqualTo(new Result.Loaded(rows(city)));
        assertThat(CityDifferences.between(loaded(city), city))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("duty rules and limits, holidays");
    }

    @Test
    void aRowThatIsRefusedIsNamedWithItsLine() {
        var files = new TreeMap<>(CityFiles.sample().bytes());
        replace(files, "city.yaml", "420583", "999905");
        replace(
                files,
                "posts.yaml",
                "organization: town-102, kind: DUTY_OFFICER",
                "organization: town-999, kind: DUTY_OFFICER");
        var city = CityReader.read(new CityFiles("refused", files));
        assertThat(load(city))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.message())
                                .matches(
                                        "refused/posts.yaml line \\d+: No organization town-999 .* \\(NO_SUCH_ORGANIZATION\\)"));
        assertThat(loaded(city).loadedHash("refused")).isNull();
    }

    private static Result load(City city) {
        return new CityLoader(gateway, city, loaded(city), WEBHOOK).load();
    }

    private static LoadedCity loaded(City city) {
        var loaded = new LoadedCity(city.jurisdiction());
        try (var follower = Follower.start("loader-test", settings, LoadedCity.INPUTS, loaded)) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
        }
        return loaded;
    }

    private static int rows(City city) {
        return CityCommands.stages(city).stream().mapToInt(List::size).sum();
    }

    private static City city(String name, String jurisdiction, String cityName) {
        var files = new TreeMap<>(CityFiles.sample().bytes());
        replace(files, "city.yaml", "420583", jurisdiction);
        replace(files, "people.yaml", "420583-", jurisdiction + "-");
        replace(files, "rotations.yaml", "420583-", jurisdiction + "-");
        if (!cityName.isEmpty()) {
            replace(files, "city.yaml", "name: 枝江市", cityName);
        }
        return CityReader.read(new CityFiles(name, files));
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
