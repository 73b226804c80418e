package cn.liandong.bench;

import cn.liandong.cluster.Cluster;
import cn.liandong.cluster.Member;
import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** A cluster of its own under load, with room for four instances of dispatch. */
final class ClusterSubject implements AutoCloseable {
    private static final int COPIES = 3;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    private static final String SAMPLE = "sample";

    private final Cluster cluster;
    private final RuntimeSettings settings;
    private final Admin admin;
    private final AtomicLong marks = new AtomicLong();
    private List<Reporter> sample = List.of();
    private List<Reporter> cities = List.of();

    ClusterSubject(Given given) {
        var application =
                Objects.requireNonNull(Path.of(given.jar()).toAbsolutePath().getParent());
        var layout = new Layout(given.folder().resolve("cluster"), Installation.unpacked(application), Ports.free())
                .withInstances(Instances.STANDARD.with(Role.DISPATCH, Instances.MOST));
        cluster = new Cluster(layout);
        settings =
                new RuntimeSettings(layout.bootstrapServers(), layout.partitions(), COPIES, 0, InstantSource.system());
        admin = new Clients(settings).admin();
        // Its members outlive whoever started them: an interrupted bench would leave a loaded machine.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.members().forEach(Member::kill), "cluster-ends"));
    }

    /** Brings everything up; returns when reports are alerted. */
    void up(Given given, String webhook) throws IOException {
        var layout = cluster.layout();
        var copied = QuietCity.copy(given.city(), layout.cities().resolve(SAMPLE), QuietCity.A_DAY);
        var written = Cities.write(layout.cities());
        var all = new ArrayList<>(List.of(copied));
        all.addAll(written);
        cluster.up(all, webhook, System.out::println);
        int intake = layout.ports().edge(Role.INTAKE);
        var key = Secrets.of(layout.secrets().resolve(SAMPLE)).firstKey();
        sample = List.of(new Reporter(given.client(), intake, key, Reporter.COORDINATES));
        cities = Cities.reporters(given.client(), intake, written, layout.secrets());
    }

    Cluster cluster() {
        return cluster;
    }

    RuntimeSettings settings() {
        return settings;
    }

    Admin admin() {
        return admin;
    }

    Path logs() {
        return cluster.layout().folder().resolve("logs");
    }

    List<Reporter> sample() {
        return sample;
    }

    List<Reporter> cities() {
        return cities;
    }

    /** Ends all instances of these at once; what they did not finish waits for others of them. */
    void end(Role... roles) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var role : roles) {
                for (var member : cluster.members(role)) {
                    var _ = threads.submit(() -> end(member));
                }
            }
        }
    }

    /** In order where it ends in time. */
    static void end(Member member) {
        if (!member.terminate(ENDS_WITHIN)) {
            member.kill();
        }
    }

    String mark(String name) {
        return "bench-" + name + "-" + marks.incrementAndGet();
    }

    /** How many records a topic was ever given. */
    long written(String topic) throws InterruptedException, ExecutionException {
        return JournalSize.records(admin, topic);
    }

    JournalSize size() throws InterruptedException, ExecutionException {
        return JournalSize.of(
                admin, MemberName.brokers().stream().map(MemberName::number).toList());
    }

    /** The processes that run, by role. */
    Map<String, List<Long>> processes() {
        return cluster.members().stream()
                .filter(Member::isAlive)
                .collect(Collectors.groupingBy(
                        member -> member.name().role().word(), Collectors.mapping(Member::pid, Collectors.toList())));
    }

    /** Ends every member at once; what they stored goes, what they said stays. */
    @Override
    public void close() {
        admin.close();
        cluster.members().forEach(Member::kill);
        cluster.close();
        try (var files = Files.walk(cluster.layout().data())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            System.err.println(
                    "The brokers' data was not removed from " + cluster.layout().data() + ": " + failed);
        }
    }
}
