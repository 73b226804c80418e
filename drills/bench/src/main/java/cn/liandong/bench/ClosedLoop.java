package cn.liandong.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * So many callers of whom each reports again as soon as somebody was called for the report before. No backlog can grow, so
 * that the rate is one that is carried all the way.
 */
final class ClosedLoop {
    /** A report for which nobody was called by then is lost. */
    private static final Duration ALERTED_WITHIN = Duration.ofSeconds(30);

    static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(100);

    private final List<Reporter> reporters;
    private final Arrivals arrivals = new Arrivals();
    private final Supplier<String> marks;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Queue<Alerted> alerted = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private record Alerted(long atNanos, long tookNanos) {}

    /**
     * What came of it.
     *
     * @param perSecond reports for which somebody was called, in the time that is measured
     * @param latencies from the report to the first call, of the same
     * @param lost reports that were accepted and for which nobody was called within 30 s, of the whole run
     * @param refused reports that were not accepted, of the whole run
     * @param accepted of the whole run
     * @param cpu used in the time that is measured
     */
    record Result(double perSecond, Quantiles latencies, long lost, long refused, long accepted, Cpu cpu) {
        /** CPU milliseconds for each report. */
        double millisPerReport(String role) {
            return 1_000 * cpu.of(role) / latencies.count();
        }
    }

    private ClosedLoop(List<Reporter> reporters, Supplier<String> marks) {
        this.reporters = reporters;
        this.marks = marks;
    }

    /** Runs for a time that is not measured and one that is, and returns when every last report was alerted or lost. */
    static Result run(
            List<Reporter> reporters,
            int callers,
            Duration warmUp,
            Duration measured,
            WebhookSink sink,
            Supplier<String> marks,
            Map<String, List<Long>> processes)
            throws InterruptedException {
        var loop = new ClosedLoop(reporters, marks);
        sink.into(loop.arrivals);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                var _ = threads.submit(loop::call);
            }
            park(warmUp);
            var before = Cpu.of(processes);
            long from = System.nanoTime();
            park(measured);
            var used = Cpu.of(processes).since(before);
            long to = System.nanoTime();
            loop.over = true;
            threads.shutdown();
            if (!threads.awaitTermination(2 * ALERTED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
                throw new IllegalStateException("callers did not end within " + 2 * ALERTED_WITHIN.toSeconds() + " s");
            }
            return loop.result(from, to, used);
        }
    }

    private Result result(long from, long to, Cpu used) {
        var counted = alerted.stream()
                .filter(each -> each.atNanos >= from && each.atNanos < to)
                .map(Alerted::tookNanos)
                .toList();
        return new Result(
                counted.size() / ((to - from) / 1e9),
                Quantiles.of(counted),
                lost.get(),
                refused.get(),
                accepted.get(),
                used);
    }

    private void call() {
        try {
            while (!over) {
                report();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() throws InterruptedException {
        var reporter = reporters.get((int) (next.getAndIncrement() % reporters.size()));
        var mark = marks.get();
        long due = System.nanoTime();
        if (!isAccepted(reporter, mark)) {
            refused.incrementAndGet();
            park(PAUSE_AFTER_REFUSAL);
            return;
        }
        accepted.incrementAndGet();
        try {
            long at = arrivals.arrival(mark).get(ALERTED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            alerted.add(new Alerted(at, at - due));
        } catch (TimeoutException | ExecutionException never) {
            lost.incrementAndGet();
        }
    }

    static boolean isAccepted(Reporter reporter, String mark) throws InterruptedException {
        try {
            return reporter.report(mark).get() == 201;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    static void park(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
