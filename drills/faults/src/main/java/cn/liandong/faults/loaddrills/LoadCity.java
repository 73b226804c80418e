package cn.liandong.faults.loaddrills;

import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.cities.CitySetUp;
import cn.liandong.faults.JsonLines;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.HistoryReader;
import cn.liandong.faults.load.Caller;
import cn.liandong.faults.sink.WebhookSink;
import cn.liandong.faults.subjects.OneProcess;
import cn.liandong.faults.subjects.PatientCity;
import cn.liandong.faults.subjects.ProcessPorts;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** Everything in one process, started for one load drill and ended with it, in a folder and on ports of its own. */
final class LoadCity implements AutoCloseable {
    /** The city that a file's `one city` means. */
    static final String CODE = "420583";

    /** What is tried are first alerts, not the escalation of thousands that nobody acknowledges. */
    private static final int A_DAY = 86_400;

    private static final Duration SOUND_WITHIN = Duration.ofMinutes(2);
    private static final Duration READ_WITHIN = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration REVIVED_WITHIN = Duration.ofMinutes(5);

    private final CityPlan plan;
    private final ProcessPorts ports;
    private final WebhookSink sink;
    private final OneProcess process;
    private final List<Caller> others = new ArrayList<>();
    private boolean wasRevived;

    private LoadCity(CityPlan plan, WebhookSink sink) throws IOException {
        this.plan = plan;
        this.sink = sink;
        ports = ProcessPorts.free();
        var city = PatientCity.copy(plan.sampleCity(), plan.folder().resolve("city"), A_DAY);
        process = new OneProcess(plan.everything(), plan.folder().resolve("process.log"), environment(city));
    }

    /** Starts it, with so many generated cities beside the sample city; returns when all of them are loaded. */
    static LoadCity start(CityPlan plan, int others) throws IOException, InterruptedException {
        Files.createDirectories(plan.folder());
        var sink = WebhookSink.start(plan.folder().resolve("sink.jsonl"), 0, InstantSource.system());
        var city = new LoadCity(plan, sink);
        try {
            city.process.start();
            city.awaitSound();
            city.load(others);
            return city;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            city.close();
            throw failed;
        }
    }

    private Map<String, String> environment(Path city) {
        var environment = new HashMap<>(ports.environment());
        environment.put("LIANDONG_DATA", data().toString());
        environment.put("LIANDONG_CITY", city.toString());
        environment.put("LIANDONG_WEBHOOK_URL", webhook());
        environment.put("LIANDONG_INTAKE_QUOTAS", plan.quotas().toAbsolutePath().toString());
        return environment;
    }

    private void awaitSound() {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Waits.until("health of the process, see " + plan.folder(), SOUND_WITHIN, () -> ports.isHealthy(client));
        }
    }

    private void load(int count) throws IOException, InterruptedException {
        if (count == 0) {
            return;
        }
        var cities = CityGenerator.write(plan.folder().resolve("cities"), count, A_DAY);
        var secrets = plan.folder().resolve("secrets");
        var environment =
                Map.of("LIANDONG_KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers(), "LIANDONG_WEBHOOK_URL", webhook());
        new CitySetUp(plan.setUp(), plan.folder().resolve("cities.log"), environment).load(cities, secrets);
        for (var city : cities) {
            var code = String.valueOf(city.getFileName());
            others.add(caller(code, secrets.resolve(code)));
        }
    }

    /** Who reports: for the city of the file where it is one, else for so many others. */
    List<Caller> callers(int jurisdictions) throws IOException {
        return jurisdictions == 1 ? List.of(caller(CODE, data())) : List.copyOf(others.subList(0, jurisdictions));
    }

    private Caller caller(String jurisdiction, Path secrets) throws IOException {
        var keys = Json.mapper().readTree(Files.readString(secrets.resolve("demo-credentials.json")));
        return new Caller(
                jurisdiction,
                List.of(ports.edge()),
                keys.path("intake").path(0).path("apiKey").asString());
    }

    /** A file outside of what is under load. */
    Path ledger() {
        return plan.folder().resolve("ledger.jsonl");
    }

    /** For how many incidents somebody was called so far. */
    int incidents() {
        return sink.incidents();
    }

    /** What the process has used of the processors so far. */
    Duration cpu() {
        return process.cpu();
    }

    /** Waits until nobody was called for ten seconds; where it takes longer than the limit, the checker finds what is missing. */
    void awaitQuiet(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int before = -1;
        while (before != sink.calls() && System.nanoTime() < end) {
            before = sink.calls();
            Waits.pause(QUIET);
        }
    }

    /**
     * Everything that is known of what became of it. Where its logs cannot be asked any more it is started anew, as a service
     * manager would: what it accepted has to be on disk all the same.
     */
    History history() throws IOException {
        try {
            return read();
        } catch (KafkaException | IllegalStateException silent) {
            wasRevived = true;
            process.kill();
            process.start();
            awaitSound();
            awaitQuiet(REVIVED_WITHIN);
            return read();
        }
    }

    /** Whether it had to be started anew before it could be judged. */
    boolean wasRevived() {
        return wasRevived;
    }

    private History read() {
        return new HistoryReader(ports.bootstrapServers(), InstantSource.system(), READ_WITHIN)
                .read(
                        JsonLines.read(ledger(), LedgerLine.class),
                        JsonLines.read(plan.folder().resolve("sink.jsonl"), SinkCall.class));
    }

    private String webhook() {
        return sink.address("/alerts").toString();
    }

    private Path data() {
        return plan.folder().resolve("data");
    }

    @Override
    public void close() throws IOException {
        process.close();
        sink.close();
    }
}
