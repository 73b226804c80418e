package cn.liandong.bench;

import cn.liandong.cluster.layout.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Durable reports through intake in the deployed shape, against the same producer without HTTP on the same brokers. Who
 * decides behind intake is ended: two cores would otherwise be measured at what everybody does with a report.
 */
final class OnIntake {
    private static final int CALLERS = Integer.getInteger("bench.callers", 64);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 90));
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private volatile boolean over;

    /** Measures one city and forty, each against its own floor, and writes them down. */
    void run(Given given) throws Exception {
        try (var sink = new WebhookSink();
                var subject = new ClusterSubject(given)) {
            subject.up(given, sink.url());
            subject.end(Role.ROSTER, Role.DISPATCH, Role.DRILLS, Role.NOTIFIER, Role.CONSOLE);
            try (var floor = new Floor(subject.settings())) {
                var rows = new ArrayList<Row>();
                rows.add(row(subject, subject.sample(), floor, "one city"));
                rows.add(row(subject, subject.cities(), floor, subject.cities().size() + " cities"));
                Table.write(given.readme(), Table.INTAKE, "Reports or records acknowledged per second.", rows, "");
            }
        }
    }

    private Row row(ClusterSubject subject, List<Reporter> reporters, Floor floor, String where) throws Exception {
        var measured = measured(subject, reporters);
        // Warm by then, as intake is.
        floor.producer(MEASURED);
        double alone = floor.producer(MEASURED);
        var row = Row.share(
                "durable reports through intake alone, " + CALLERS + " at a time, " + where,
                alone,
                measured.perSecond,
                0.5,
                measured.cpu.millisEach(measured.reports));
        System.out.println(row.markdown());
        return row;
    }

    private record Rate(double perSecond, long reports, Cpu cpu) {}

    private Rate measured(ClusterSubject subject, List<Reporter> reporters) throws InterruptedException {
        over = false;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                var _ = threads.submit(() -> {
                    while (!over) {
                        report(subject, reporters);
                    }
                    return null;
                });
            }
            ClosedLoop.park(WARM_UP);
            var processes = subject.processes();
            var cpu = Cpu.of(processes);
            long before = accepted.get();
            long begun = System.nanoTime();
            ClosedLoop.park(MEASURED);
            long reports = accepted.get() - before;
            double took = (System.nanoTime() - begun) / 1e9;
            var used = Cpu.of(processes).since(cpu);
            over = true;
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
            return new Rate(reports / took, reports, used);
        }
    }

    private void report(ClusterSubject subject, List<Reporter> reporters) throws InterruptedException {
        var reporter = reporters.get((int) (next.getAndIncrement() % reporters.size()));
        if (ClosedLoop.isAccepted(reporter, subject.mark("intake"))) {
            accepted.incrementAndGet();
        } else {
            ClosedLoop.park(ClosedLoop.PAUSE_AFTER_REFUSAL);
        }
    }
}
