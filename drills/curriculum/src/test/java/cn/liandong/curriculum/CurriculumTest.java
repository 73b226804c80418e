package cn.liandong.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.drills.scenarios.ScenarioFile;
import cn.liandong.drills.scenarios.ScenarioFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scenario against one process, in real time. Those that share a unit come after one another, all others at once; the one
 * in which something real happens comes alone and last, since the real thing stops whatever drill needs its people.
 */
@Tag("curriculum")
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(900)
class CurriculumTest {
    private static final String REAL = "12-real-in-mid-drill.yaml";
    private static final List<Set<String>> WAVES = List.of(
            Set.of("01", "02", "03", "04", "05", "06", "07", "09", "10", "11", "13", "15", "16"), Set.of("08", "14"));

    @TempDir
    private static Path folder;

    private static final Map<String, CompletableFuture<Performance>> PLAYED = new ConcurrentHashMap<>();
    private static final Set<PersonId> TOOK_PART = ConcurrentHashMap.newKeySet();
    private static ScheduledExecutorService clock;
    private static Phones phones;
    private static LiveCity city;

    @BeforeAll
    static void everythingStartsAndTheFirstWavePlays() throws Exception {
        clock = Executors.newScheduledThreadPool(8);
        phones = new Phones();
        city = LiveCity.start(folder.resolve("scenarios"), null, phones);
        var files = ScenarioFolder.read(CityProcess.SCENARIOS).files();
        files.forEach(file -> PLAYED.put(file.name(), new CompletableFuture<>()));
        Thread.ofVirtual().start(() -> playAll(files));
    }

    @AfterAll
    static void everythingStops() {
        clock.shutdownNow();
        city.close();
        phones.close();
    }

    @Test
    void a00TheScenariosCameWithTheCity() {
        assertThat(city.process().lines()).contains("16 scenarios for drills loaded.");
    }

    @Test
    void a01AmmoniaEscapesAtAColdStore() throws Exception {
        playsAsItsTableSays("01-ammonia-cold-store.yaml");
    }

    @Test
    void a02AChlorineCylinderLeaksOnTheIsland() throws Exception {
        playsAsItsTableSays("02-chlorine-cylinder.yaml");
    }

    @Test
    void a03ATankTruckBurnsOnTheRoad() throws Exception {
        playsAsItsTableSays("03-tank-truck-fire.yaml");
    }

    @Test
    void a04AWorkshopExplodes() throws Exception {
        playsAsItsTableSays("04-workshop-explosion.yaml");
    }

    @Test
    void a05APipelineLeaksAndTheRepairCrewBreaksDown() throws Exception {
        playsAsItsTableSays("05-pipeline-leak.yaml");
    }

    @Test
    void a06AStoreOfFireworksBurns() throws Exception {
        playsAsItsTableSays("06-firework-store.yaml");
    }

    @Test
    void a07SomebodyIsPoisonedInAConfinedSpace() throws Exception {
        playsAsItsTableSays("07-confined-space.yaml");
    }

    @Test
    void a08ACrowdedVenueBurns() throws Exception {
        playsAsItsTableSays("08-crowded-venue-fire.yaml");
    }

    @Test
    void a09TheReliefNeverComes() throws Exception {
        playsAsItsTableSays("09-relief-never-comes.yaml");
    }

    @Test
    void a10TheGatewayIsDead() throws Exception {
        playsAsItsTableSays("10-gateway-dead.yaml");
    }

    @Test
    void a11TwoIncidentsComeAtOnce() throws Exception {
        playsAsItsTableSays("11-two-at-once.yaml");
        assertThat(played("11-two-at-once.yaml").drill().opened()).hasSize(2);
    }

    @Test
    void a12SomethingRealInMidDrillComesFirst() throws Exception {
        playsAsItsTableSays(REAL);
    }

    @Test
    void a13ASensorTurnsRed() throws Exception {
        playsAsItsTableSays("13-red-sensor.yaml");
    }

    @Test
    void a14TheWindTurnsAndCasualtiesGrow() throws Exception {
        playsAsItsTableSays("14-wind-and-casualties.yaml");
    }

    @Test
    void a15TheDutyOfficerIsSilent() throws Exception {
        playsAsItsTableSays("15-silent-duty-officer.yaml");
    }

    @Test
    void a16ATownSitsAtItsTable() throws Exception {
        playsAsItsTableSays("16-town-tabletop.yaml");
    }

    @Test
    void a17NobodyWasCalledWhoTookNoPartAndEveryTextSaysThatItIsADrill() throws Exception {
        for (var played : PLAYED.values()) {
            var _ = played.get();
        }
        var calls = phones.calls(Handling.EXERCISE);

        assertThat(calls).hasSizeGreaterThan(50);
        assertThat(calls).allSatisfy(call -> {
            assertThat(TOOK_PART).contains(call.person());
            assertThat(call.text()).startsWith("（演练）").endsWith("（演练）");
        });
    }

    private static void playsAsItsTableSays(String file) throws Exception {
        var play = Play.read(file);
        var performance = played(file);
        var log = performance.drill().log();

        assertThat(performance.faults()).isEmpty();
        assertThat(log.faults()).as("injects that the edge did not take").isEmpty();
        assertThat(log.verdicts()).as(log.toString()).isEqualTo(play.verdicts());
        assertThat(log.judged()).isEqualTo(play.judges());
        assertThat(log.happenings())
                .extracting(Happening::incident)
                .allSatisfy(incident -> assertThat(drillOf(incident))
                        .isEqualTo(performance.drill().id()));
    }

    private static @Nullable DrillId drillOf(@Nullable IncidentId incident) {
        var opened = incident == null ? null : city.journals().opened(incident);
        return opened == null ? null : opened.drill();
    }

    private static Performance played(String file) throws Exception {
        return Objects.requireNonNull(PLAYED.get(file), file).get();
    }

    private static void playAll(List<ScenarioFile> files) {
        for (var wave : WAVES) {
            var playing = files.stream()
                    .filter(file -> wave.contains(file.name().substring(0, 2)))
                    .map(file -> CompletableFuture.runAsync(
                            () -> play(file.name(), file.scenario()), Thread::startVirtualThread))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(playing).join();
        }
        files.stream().filter(file -> file.name().equals(REAL)).forEach(file -> play(file.name(), file.scenario()));
    }

    private static void play(String file, Scenario scenario) {
        var future = Objects.requireNonNull(PLAYED.get(file), file);
        try {
            var performance = Performance.plan(scenario, Play.read(file), city, clock);
            performance.drill().awaitStart();
            TOOK_PART.addAll(performance.drill().log().people());
            if (file.equals(REAL)) {
                somethingRealHappens(performance.drill());
            }
            performance.playOut();
            future.complete(performance);
        } catch (Exception | AssertionError failed) {
            future.completeExceptionally(failed);
        }
    }

    /** Until the drill stands still, its people were called of the real thing, and its director goes on. */
    private static void somethingRealHappens(LiveDrill drill) throws Exception {
        drill.awaitMet("city-acknowledges");
        assertThat(phones.calls(Handling.ACTUAL))
                .as("real calls before anything real")
                .isEmpty();
        city.desks()
                .report(
                        "ent-grain",
                        Map.of("category", "FIRE", "siteId", "site-grain-xiannu", "description", "真实报告：收购点明火"));
        drill.awaitYielding(1);
        drill.await(() -> !real().isEmpty());
        assertThat(real()).allSatisfy(text -> assertThat(text).doesNotContain("演练"));
        assertThat(openedReal()).hasSize(1);
        drill.resume();
    }

    private static Set<String> real() {
        return phones.calls(Handling.ACTUAL).stream().map(Phones.Call::text).collect(Collectors.toSet());
    }

    private static List<IncidentOpened> openedReal() {
        return city.journals().all(IncidentOpened.class, one -> one.drill() == null);
    }
}
