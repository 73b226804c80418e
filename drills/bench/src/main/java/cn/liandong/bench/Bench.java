package cn.liandong.bench;

import cn.liandong.runtime.journal.RuntimeSettings;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures first light against its floor, in one run: what is built and started is what a user starts. Then its ceilings, in
 * one process and on a cluster, how that grows, and how soon an engine with much state decides again. Arguments: the jar of
 * everything in one process, the folder of the sample city, the README to write the tables into, then options for its JVM.
 */
public final class Bench {
    /** Until the compilers have seen every path often: what is promised is promised of a warm process. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 90));

    private static final int WARM_RATE = Integer.getInteger("bench.warm.rate", 100);
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(15);
    /** A thousand open incidents are more than a city ever has. */
    private static final Duration FEW = Duration.ofSeconds(20);

    private static final Duration AT_20 = Duration.ofSeconds(20);
    private static final Duration AT_200 = Duration.ofSeconds(20);
    private static final Duration CEILING = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    /** Far beyond what is to be held, so that a restart that is late is measured and not only said to be. */
    private static final Duration RESTART_WITHIN = Duration.ofMinutes(5);

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

    /**
     * {@code -Dbench.only=200} measures that rate alone, as when somebody looks for what it costs; {@code ceilings} those of
     * one process; {@code cluster} what is measured there; {@code restart} an engine with much state; {@code decisions} what
     * one decision of dispatch costs; {@code response} steps that nobody acknowledges, and positions; {@code backlog} new
     * alerts behind a backlog and beside gateways in trouble; {@code flood} a start with a flood of open incidents; {@code intake}
     * what intake takes by itself; {@code consoles} ten thousand of them.
     */
    private static final String ONLY = System.getProperty("bench.only", "");

    private static final boolean ONE_RATE = ONLY.matches("\\d+");

    private static final List<Integer> RATES = ONE_RATE ? List.of(Integer.valueOf(ONLY)) : List.of(20, 200);

    private final Subject subject;
    private final WebhookSink sink;
    private final List<Row> rows = new ArrayList<>();
    private final AtomicLong marks = new AtomicLong();

    private Bench(Subject subject, WebhookSink sink) {
        this.subject = subject;
        this.sink = sink;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("liandong-bench");
        var city = QuietCity.copy(Path.of(arguments[1]), folder.resolve("city"), QuietCity.A_DAY);
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        try (client) {
            run(new Given(
                    arguments[0],
                    city,
                    Path.of(arguments[2]),
                    List.of(arguments).subList(3, arguments.length),
                    folder,
                    client));
        }
        System.out.println("What was under load wrote to " + folder);
    }

    private static void run(Given given) throws Exception {
        switch (ONLY) {
            case "ceilings" -> new OneProcessCeilings().run(given);
            case "cluster" -> new OnCluster().run(given);
            case "restart" -> new OnRestart().run(given);
            case "decisions" -> new OnDecisions().run(given);
            case "response" -> new OnResponse().run(given);
            case "backlog" -> new OnBacklog().run(given);
            case "flood" -> new OnFlood().run(given);
            case "intake" -> new OnIntake().run(given);
            case "consoles" -> new OnConsoles().run(given);
            case "" -> {
                oneProcess(given);
                new OnBacklog().run(given);
                new OneProcessCeilings().run(given);
                new OnResponse().run(given);
                new OnDecisions().run(given);
                new OnRestart().run(given);
                new OnFlood().run(given);
                new OnCluster().run(given);
                new OnIntake().run(given);
                new OnConsoles().run(given);
            }
            default -> oneProcess(given);
        }
    }

    private static void oneProcess(Given given) throws Exception {
        if (!ONLY.isEmpty() && !ONE_RATE) {
            throw new IllegalArgumentException("bench.only is '" + ONLY
                    + "': expected a rate per second, 'backlog', 'ceilings', 'consoles', 'decisions', 'flood', 'intake',"
                    + " 'response', 'restart' or 'cluster'");
        }
        var command = Subject.java(given.options(), List.of("-jar", given.jar()));
        try (var sink = new WebhookSink();
                var subject = new Subject(given.folder(), given.city(), sink.url(), command, given.client())) {
            var bench = new Bench(subject, sink);
            bench.run(given.client());
            Table.write(given.readme(), Table.FIGURES, bench.rows, "");
        }
    }

    private void run(HttpClient client) throws Exception {
        long begun = System.nanoTime();
        subject.start();
        subject.awaitAccepted(mark("start"));
        add(Row.seconds("start, built → first report accepted", seconds(begun), 10));
        if (!ONE_RATE) {
            OpenLoop.run(50, FEW, due -> {
                var _ = subject.report(mark("few"));
            });
            // A restart is measured on its own, not with the backlog of what was before.
            sink.awaitQuiet(QUIET_WITHIN);
            restart();
        }
        try (var floor = new Floor(settings());
                var watcher = new ConsoleWatcher(
                        client, subject.consolePort, subject.secrets().cityOfficer())) {
            floor.hops(200, FLOOR_WARM_UP);
            paths("warm", WARM_RATE, WARM_UP, watcher);
            for (int rate : RATES) {
                var length = rate == 20 ? AT_20 : AT_200;
                var hops = floor.hops(rate, length);
                var measured = paths("r" + rate, rate, length, watcher);
                add(Row.path("report → webhook, " + rate + "/s", hops, measured.webhook, measured.webhookMissing));
                add(Row.path("report → console frame, " + rate + "/s", hops, measured.frame, measured.frameMissing));
            }
            if (!ONE_RATE) {
                double alone = floor.producer(CEILING);
                add(Row.rate("durable reports through intake, 64 at a time", alone, accepted(), 0.5));
            }
        }
        if (!ONE_RATE) {
            // A restart is measured on its own, not with the backlog of what was before.
            sink.awaitQuiet(QUIET_WITHIN);
            restart();
        }
    }

    private record Paths(Quantiles webhook, long webhookMissing, Quantiles frame, long frameMissing) {}

    private Paths paths(String name, int perSecond, Duration length, ConsoleWatcher watcher) {
        System.out.println("... " + perSecond + " reports a second for " + length.toSeconds() + " s");
        var webhook = new Arrivals();
        var frame = new Arrivals();
        sink.into(webhook);
        watcher.into(frame);
        OpenLoop.run(perSecond, length, due -> {
            var mark = mark(name);
            webhook.expect(mark, due);
            frame.expect(mark, due);
            var _ = subject.report(mark);
        });
        OpenLoop.await(DRAIN, () -> webhook.isComplete() && frame.isComplete());
        return new Paths(webhook.latencies(), webhook.missing(), frame.latencies(), frame.missing());
    }

    /** Reports accepted per second with 64 on their way. */
    private double accepted() throws InterruptedException {
        var room = new Semaphore(64);
        var accepted = new AtomicLong();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < CEILING.toNanos()) {
            room.acquire();
            var _ = subject.report(mark("ceiling")).whenComplete((status, error) -> {
                if (error == null && status == 201) {
                    accepted.incrementAndGet();
                }
                room.release();
            });
        }
        return accepted.get() / seconds(begun);
    }

    private void restart() throws Exception {
        var state = String.format("%,d", marks.get()).replace(',', ' ');
        subject.kill();
        var arrivals = new Arrivals();
        sink.into(arrivals);
        long begun = System.nanoTime();
        subject.start();
        var mark = mark("again");
        arrivals.expect(mark, begun);
        subject.awaitAccepted(mark);
        if (!OpenLoop.await(RESTART_WITHIN, arrivals::isComplete)) {
            throw new IllegalStateException("no alert came within " + RESTART_WITHIN + " of the restart");
        }
        add(Row.seconds(
                "`kill -9` of everything → the next report alerted, after " + state + " reports", seconds(begun), 15));
    }

    private RuntimeSettings settings() {
        return new RuntimeSettings("127.0.0.1:" + subject.kafkaPort, 8, 1, 0, InstantSource.system());
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row.markdown());
    }

    private String mark(String name) {
        return "bench-" + name + "-" + marks.incrementAndGet();
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }
}
