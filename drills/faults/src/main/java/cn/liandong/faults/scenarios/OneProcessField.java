package cn.liandong.faults.scenarios;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.faults.JsonLines;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.HistoryReader;
import cn.liandong.faults.clock.ShiftedClock;
import cn.liandong.faults.load.Caller;
import cn.liandong.faults.load.LoadPlan;
import cn.liandong.faults.load.OpenLoad;
import cn.liandong.faults.sink.WebhookSink;
import cn.liandong.faults.subjects.OneProcess;
import cn.liandong.faults.subjects.PatientCity;
import cn.liandong.faults.subjects.ProcessPorts;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.faults.volume.LoopVolume;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Everything in one process under load, its data on a volume whose power can be cut, its clock one that can be set. */
final class OneProcessField implements Field {
    /** Longer than a run, so that steps fall due only when the clock is set. */
    private static final int ACKNOWLEDGE_SECONDS = 1_800;

    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final int PARTITIONS = 8;
    private static final int VOLUME_MEGABYTES = 2_048;
    private static final Duration SOUND_WITHIN = Duration.ofMinutes(2);
    private static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(2);
    private static final Duration READ_WITHIN = Duration.ofMinutes(1);

    private final Path folder;
    private final Random random;
    private final int perSecond;
    private final ProcessPorts ports;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final WebhookSink sink;
    private final @Nullable LoopVolume volume;
    private final @Nullable ShiftedClock clock;
    private final OneProcess process;
    private @Nullable OpenLoad load;
    private int loads;

    /**
     * What a field is made of.
     *
     * @param folder for everything but the process's data; must be new
     * @param command the JVM, its options, the class path and what it runs
     * @param sampleCity the folder of its files
     * @param perSecond reports
     * @param seed of every choice that is left to chance
     */
    record Plan(Path folder, List<String> command, Path sampleCity, int perSecond, long seed) {}

    private OneProcessField(Plan plan, @Nullable LoopVolume volume, @Nullable ShiftedClock clock, WebhookSink sink)
            throws IOException {
        this.folder = plan.folder();
        this.random = new Random(plan.seed());
        this.perSecond = plan.perSecond();
        this.volume = volume;
        this.clock = clock;
        this.sink = sink;
        ports = ProcessPorts.free();
        var city = PatientCity.copy(plan.sampleCity(), folder.resolve("city"), ACKNOWLEDGE_SECONDS);
        process = new OneProcess(plan.command(), folder.resolve("process.log"), environment(city));
    }

    /** Starts it; returns when a report is alerted. */
    static OneProcessField open(Plan plan) throws Exception {
        Files.createDirectories(plan.folder());
        var volume = LoopVolume.missing().isEmpty()
                ? LoopVolume.make(plan.folder().resolve("volume"), VOLUME_MEGABYTES)
                : null;
        var clock = ShiftedClock.missing().isEmpty() ? ShiftedClock.in(plan.folder()) : null;
        var sink = WebhookSink.start(plan.folder().resolve("sink.jsonl"), 0, InstantSource.system());
        var field = new OneProcessField(plan, volume, clock, sink);
        try {
            field.process.start();
            field.awaitSound();
            return field;
        } catch (Exception failed) {
            field.close();
            throw failed;
        }
    }

    private Map<String, String> environment(Path city) {
        var environment = new HashMap<>(ports.environment());
        environment.put("LIANDONG_DATA", data().toString());
        environment.put("LIANDONG_CITY", city.toString());
        environment.put("LIANDONG_WEBHOOK_URL", sink.address("/alerts").toString());
        environment.put("LIANDONG_FREE_SPACE_FLOOR_MB", "128");
        if (clock != null) {
            environment.putAll(clock.environment());
        }
        return environment;
    }

    private Path data() {
        return (volume == null ? folder : volume.path()).resolve("data");
    }

    OneProcess process() {
        return process;
    }

    LoopVolume volume() {
        return Objects.requireNonNull(volume);
    }

    ShiftedClock clock() {
        return Objects.requireNonNull(clock);
    }

    Random random() {
        return random;
    }

    Path folder() {
        return folder;
    }

    /** Where the broker keeps the city's partition of a topic. */
    Path logOf(String topic) {
        return data().resolve("kafka").resolve(topic + "-" + PartitionKeys.partition(CITY, PARTITIONS));
    }

    @Override
    public void beginLoad() throws IOException {
        load = OpenLoad.start(
                new LoadPlan(
                        "one-" + loads++,
                        List.of(caller()),
                        perSecond,
                        Duration.ofHours(2),
                        Duration.ofHours(2),
                        folder.resolve("ledger.jsonl")),
                InstantSource.system());
    }

    @Override
    public void endLoad() throws IOException, InterruptedException {
        var running = Objects.requireNonNull(load);
        running.stop();
        if (!running.await(ACCEPTED_WITHIN)) {
            throw new IllegalStateException(
                    "reports were not accepted within " + ACCEPTED_WITHIN.toMinutes() + " min: " + running.figures());
        }
        running.close();
    }

    @Override
    public void awaitAnswered() {
        var running = Objects.requireNonNull(load);
        int before = running.figures().due();
        Waits.until("an answer to every report so far", ACCEPTED_WITHIN, () -> running.hasAnswered(before));
    }

    @Override
    public void awaitSound() {
        Waits.until("health of the process", SOUND_WITHIN, () -> ports.isHealthy(client));
        try (var probe = new Probe(ports.intake())) {
            Waits.until("an alert", SOUND_WITHIN, () -> {
                probe.awaitAlerted(caller(), SOUND_WITHIN);
                return true;
            });
        }
    }

    private Caller caller() throws IOException {
        var secrets = Json.mapper().readTree(Files.readString(data().resolve("demo-credentials.json")));
        return new Caller(
                CITY.value(),
                List.of(ports.edge()),
                secrets.path("intake").path(0).path("apiKey").asString());
    }

    @Override
    public History history() {
        return new HistoryReader(ports.bootstrapServers(), InstantSource.system(), READ_WITHIN)
                .read(
                        JsonLines.read(folder.resolve("ledger.jsonl"), LedgerLine.class),
                        JsonLines.read(folder.resolve("sink.jsonl"), SinkCall.class));
    }

    @Override
    public String remark() {
        return "";
    }

    @Override
    public void close() throws IOException {
        if (load != null) {
            load.close();
        }
        process.close();
        client.shutdownNow();
        sink.close();
        if (volume != null) {
            volume.close();
        }
    }
}
