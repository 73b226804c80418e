package cn.liandong.faults.scenarios;

import cn.liandong.cluster.Cluster;
import cn.liandong.cluster.Member;
import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.faults.JsonLines;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.HistoryReader;
import cn.liandong.faults.load.Caller;
import cn.liandong.faults.load.LoadPlan;
import cn.liandong.faults.load.OpenLoad;
import cn.liandong.faults.network.FaultyLink;
import cn.liandong.faults.sink.WebhookSink;
import cn.liandong.faults.subjects.PatientCity;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.faults.volume.LoopVolume;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of its own under load: its brokers' data on a volume whose power can be cut, its dispatch instances behind links
 * that can be made bad, and somebody who starts anew what ends.
 */
final class ClusterField implements Field {
    static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    static final Jurisdiction SAMPLE = new Jurisdiction("420583");
    static final Duration SOUND_WITHIN = Duration.ofMinutes(3);

    private static final int VOLUME_MEGABYTES = 3_072;
    private static final int FLOOR_MEGABYTES = 256;
    private static final int CITIES = 40;
    /** Of every city but one: what is measured are first alerts, not the escalation of thousands that nobody acknowledges. */
    private static final int PATIENT_SECONDS = 86_400;

    private static final int IMPATIENT_SECONDS = 60;
    private static final int ASKED = 7;
    /** A member lives for a minute or two here: what a second compiler would gain comes later, and it takes half a core. */
    static final List<String> ONE_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /** To ask a broker takes a client of its own, and the time of the two cores on which others start. */
    private static final Comparator<Member> BROKERS_LAST =
            Comparator.comparing(member -> member.name().role() == Role.BROKER);

    private static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(3);
    private static final Duration READ_WITHIN = Duration.ofMinutes(2);

    private final Path folder;
    private final Cluster cluster;
    private final @Nullable LoopVolume volume;
    private final Map<Integer, List<FaultyLink>> links = new HashMap<>();
    private final WebhookSink sink;
    private final Admin admin;
    private final List<Caller> callers = new ArrayList<>();
    private final List<OpenLoad> bursts = new ArrayList<>();
    private final Random random;
    private final int perSecond;
    private @Nullable Supervision supervision;
    private @Nullable OpenLoad load;
    private int loads;
    private int startsSeen;

    /**
     * What a field is made of.
     *
     * @param folder for everything but the brokers' data: the ledger, the sink's file, logs; must be new
     * @param application unpacked, as `make run` has it
     * @param sampleCity the folder of its files
     * @param inFront classes that win over the application's, in every service: of an engine that is broken on purpose
     * @param perSecond reports
     * @param seed of every choice that is left to chance
     */
    record Plan(Path folder, Path application, Path sampleCity, List<Path> inFront, int perSecond, long seed) {}

    private ClusterField(Plan plan, Cluster cluster, @Nullable LoopVolume volume, WebhookSink sink) {
        this.folder = plan.folder();
        this.cluster = cluster;
        this.volume = volume;
        this.sink = sink;
        this.perSecond = plan.perSecond();
        this.random = new Random(plan.seed());
        this.admin = Admin.create(Map.of("bootstrap.servers", cluster.layout().bootstrapServers()));
    }

    /** Brings everything up; returns when reports are alerted. */
    static ClusterField open(Plan plan, PrintStream out) throws Exception {
        Files.createDirectories(plan.folder());
        var volume = LoopVolume.missing().isEmpty()
                ? LoopVolume.make(plan.folder().resolve("volume"), VOLUME_MEGABYTES)
                : null;
        var layout = new Layout(
                        plan.folder().resolve("cluster"), Installation.unpacked(plan.application()), Ports.free())
                .withFreeSpaceFloorMb(FLOOR_MEGABYTES);
        var sink = WebhookSink.start(plan.folder().resolve("sink.jsonl"), 0, InstantSource.system());
        var field = new ClusterField(plan, new Cluster(layout), volume, sink);
        try {
            field.up(plan, out);
            return field;
        } catch (Exception failed) {
            field.close();
            throw failed;
        }
    }

    private void up(Plan plan, PrintStream out) throws Exception {
        var layout = cluster.layout();
        for (int instance : Ports.proxiedInstances()) {
            var behind = new ArrayList<FaultyLink>();
            for (var broker : MemberName.brokers()) {
                behind.add(FaultyLink.open(
                        layout.ports().proxy(instance, broker.number()),
                        layout.ports().proxied(instance, broker.number())));
            }
            links.put(instance, behind);
        }
        settings(plan.inFront());
        cluster.setUpWith(plan.inFront());
        var cities = cities(plan.sampleCity());
        cluster.up(cities, sink.address("/alerts").toString(), out::println);
        supervision = Supervision.start(cluster);
        for (var city : cities) {
            callers.add(caller(city));
        }
        awaitSound();
    }

    private void settings(List<Path> inFront) {
        var layout = cluster.layout();
        for (var member : cluster.members()) {
            if (member.name().role() == Role.BROKER && volume != null) {
                member.set(settings -> settings.withDataFolder(dataOf(member)));
            }
            if (member.name().role() != Role.BALANCER) {
                member.set(settings -> settings.withJavaOptions(ONE_COMPILER));
            }
            if (member.name().role().isService()) {
                member.set(settings -> settings.withClassPathInFront(inFront)
                        .with("LIANDONG_FREE_SPACE_FOLDER", dataFolder().toString()));
            }
            if (member.name().role() == Role.DISPATCH) {
                member.set(settings -> settings.with(
                        "LIANDONG_KAFKA_BOOTSTRAP_SERVERS",
                        layout.proxiedBootstrapServers(member.name().number())));
            }
        }
    }

    private Path dataFolder() {
        return volume == null ? cluster.layout().data() : volume.path();
    }

    private List<Path> cities(Path sampleCity) throws IOException {
        var layout = cluster.layout();
        var cities = new ArrayList<Path>();
        cities.add(PatientCity.copy(sampleCity, layout.cities().resolve("sample"), PATIENT_SECONDS));
        cities.addAll(CityGenerator.write(layout.cities(), CITIES, PATIENT_SECONDS));
        // One of them escalates as in real life, so that steps fall due while something is broken.
        CityGenerator.write(layout.cities(), 1, IMPATIENT_SECONDS);
        return cities;
    }

    private Caller caller(Path city) throws IOException {
        var secrets = cluster.layout()
                .secrets()
                .resolve(String.valueOf(city.getFileName()))
                .resolve("demo-credentials.json");
        var intake =
                Json.mapper().readTree(Files.readString(secrets)).path("intake").path(0);
        var edge = URI.create("http://127.0.0.1:" + cluster.layout().ports().edge(Role.INTAKE));
        return new Caller(
                city.endsWith("sample") ? SAMPLE.value() : String.valueOf(city.getFileName()),
                List.of(edge),
                intake.path("apiKey").asString());
    }

    Cluster cluster() {
        return cluster;
    }

    Supervision supervision() {
        return Objects.requireNonNull(supervision);
    }

    Admin admin() {
        return admin;
    }

    Random random() {
        return random;
    }

    LoopVolume volume() {
        return Objects.requireNonNull(volume);
    }

    /** To each broker, from the dispatch instance of this number. */
    List<FaultyLink> links(int instance) {
        return links.getOrDefault(instance, List.of());
    }

    Path dataOf(Member broker) {
        return dataFolder().resolve(broker.toString());
    }

    int partitionOfTheSampleCity() {
        return PartitionKeys.partition(SAMPLE, cluster.layout().partitions());
    }

    /** The instance of a service that decides the sample city now. */
    Member active(Role role) throws Exception {
        var found = new Member[1];
        Waits.until("an owner of the sample city's partition", SOUND_WITHIN, () -> {
            found[0] = cluster.member(Ownership.of(admin, role.word(), partitionOfTheSampleCity()));
            return found[0].isAlive();
        });
        return found[0];
    }

    /** Returns as soon as another than this instance is to decide the sample city. */
    void awaitOtherOwner(Member former, Duration limit) {
        var service = former.name().role().word();
        Waits.until(
                "another owner than " + former,
                limit,
                () -> !Ownership.of(admin, service, partitionOfTheSampleCity()).equals(former.toString()));
    }

    /** So many reports of the sample city at once, beside the load. */
    void burst(int reports) throws Exception {
        var plan = new LoadPlan(
                "burst-" + loads++,
                List.of(callers.getFirst()),
                1_000,
                Duration.ofMillis(reports),
                ACCEPTED_WITHIN,
                ledger());
        bursts.add(OpenLoad.start(plan, InstantSource.system()));
    }

    @Override
    public void beginLoad() throws Exception {
        load = OpenLoad.start(
                new LoadPlan("load-" + loads++, callers, perSecond, Duration.ofHours(2), Duration.ofHours(2), ledger()),
                InstantSource.system());
    }

    /** What is judged afterwards waits for the alerts by itself. */
    @Override
    public void endLoad() throws Exception {
        var running = Objects.requireNonNull(load);
        running.stop();
        bursts.add(running);
        for (var each : bursts) {
            if (!each.await(ACCEPTED_WITHIN)) {
                throw new IllegalStateException(
                        "reports were not accepted within " + ACCEPTED_WITHIN.toMinutes() + " min: " + each.figures());
            }
            each.close();
        }
        bursts.clear();
    }

    @Override
    public void awaitAnswered() {
        var running = Objects.requireNonNull(load);
        int before = running.figures().due();
        Waits.until("an answer to every report so far", ACCEPTED_WITHIN, () -> running.hasAnswered(before));
    }

    @Override
    public void awaitSound() throws Exception {
        Waits.until(
                "health of every member",
                SOUND_WITHIN,
                () -> cluster.members().stream().sorted(BROKERS_LAST).allMatch(Member::isHealthy));
        awaitAlerted();
    }

    /** Whoever is up, and whoever is not. */
    void awaitAlerted() throws Exception {
        try (var probe = new Probe(cluster.layout().ports().edge(Role.INTAKE))) {
            for (var caller : asked()) {
                probe.awaitAlerted(caller, SOUND_WITHIN);
            }
        }
    }

    /** The sample city, which is what faults aim at, and some others: every owner of a partition is likely among theirs. */
    List<Caller> asked() {
        var others = new ArrayList<>(callers.subList(1, callers.size()));
        Collections.shuffle(others, random);
        var asked = new ArrayList<>(List.of(callers.getFirst()));
        asked.addAll(others.subList(0, Math.min(ASKED, others.size())));
        return asked;
    }

    @Override
    public History history() {
        return new HistoryReader(cluster.layout().bootstrapServers(), InstantSource.system(), READ_WITHIN)
                .read(
                        JsonLines.read(ledger(), LedgerLine.class),
                        JsonLines.read(folder.resolve("sink.jsonl"), SinkCall.class));
    }

    private Path ledger() {
        return folder.resolve("ledger.jsonl");
    }

    @Override
    public String remark() {
        int starts = supervision().starts() - startsSeen;
        startsSeen += starts;
        return starts + " starts";
    }

    @Override
    public void close() throws IOException {
        if (supervision != null) {
            supervision.close();
        }
        for (var each : bursts) {
            each.close();
        }
        admin.close(Duration.ZERO);
        cluster.members().forEach(Member::kill);
        cluster.close();
        for (var behind : links.values()) {
            for (var link : behind) {
                link.close();
            }
        }
        sink.close();
        if (volume != null) {
            volume.close();
        }
    }
}
