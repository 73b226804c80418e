package cn.liandong.bench;

import cn.liandong.cluster.Member;
import cn.liandong.cluster.layout.Role;
import cn.liandong.contracts.journal.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast a backlog of many cities is decided by one, two and four instances of dispatch. */
final class Growth {
    /** With half as many one of four instances has decided all of its own before the last has begun. */
    private static final int BACKLOG = Integer.getInteger("bench.backlog", 8_000);

    private static final int CALLERS = 64;
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration DECIDED_WITHIN = Duration.ofMinutes(2);

    private final ClusterSubject subject;
    private final WebhookSink sink;

    Growth(ClusterSubject subject, WebhookSink sink) {
        this.subject = subject;
        this.sink = sink;
    }

    /**
     * What came of a number of instances.
     *
     * @param cpu used by all processes in the stretch in which all decided
     */
    record Result(int instances, Together together, Cpu cpu) {
        /** CPU seconds of dispatch for a thousand decisions. */
        double dispatchSecondsPerThousand() {
            return 1_000 * cpu.of(Role.DISPATCH.word()) / together.decisions();
        }
    }

    Result with(int instances) throws Exception {
        // Who calls and who shows would take from two cores what dispatch is to have.
        subject.end(Role.DISPATCH, Role.NOTIFIER, Role.CONSOLE, Role.ROSTER);
        try (var decisions = new Decisions(subject.settings(), Topics.RESPONSE)) {
            // Whoever came first would decide everything while the others start.
            long begun;
            try (var line =
                    new StartLine(subject.admin(), subject.settings().bootstrapServers(), Role.DISPATCH.word())) {
                pileUp();
                subject.cluster().members(Role.DISPATCH).subList(0, instances).forEach(Member::start);
                line.awaitInstances(instances);
                begun = System.currentTimeMillis();
            }
            return await(instances, decisions, begun);
        }
    }

    /** Reports that intake has decided and dispatch has not. */
    private void pileUp() throws Exception {
        sink.into(new Arrivals());
        long before = subject.written(Topics.INCIDENTS);
        var left = new AtomicInteger(BACKLOG);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                var _ = threads.submit(() -> {
                    for (int number = left.decrementAndGet(); number >= 0; number = left.decrementAndGet()) {
                        report(subject.cities().get(number % subject.cities().size()));
                    }
                    return null;
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(DECIDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
                throw new IllegalStateException(
                        "intake did not accept " + BACKLOG + " reports within " + DECIDED_WITHIN);
            }
        }
        if (!OpenLoop.await(DECIDED_WITHIN, () -> written() - before >= BACKLOG)) {
            throw new IllegalStateException("intake did not decide " + BACKLOG + " reports within " + DECIDED_WITHIN);
        }
    }

    private void report(Reporter city) throws InterruptedException {
        var mark = subject.mark("growth");
        while (!ClosedLoop.isAccepted(city, mark)) {
            // The same report again: what is piled up is a number.
        }
    }

    private long written() {
        try {
            return subject.written(Topics.INCIDENTS);
        } catch (ExecutionException asked) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while intake decided", e);
        }
    }

    /** Who waited at the line decides from when it let go: before that nobody owned a partition, and nobody joins after it. */
    private Result await(int instances, Decisions decisions, long begunMillis) throws InterruptedException {
        var cpu = new CpuOverTime();
        int seen = 0;
        long lastNanos = System.nanoTime();
        long limit = lastNanos + DECIDED_WITHIN.toNanos();
        while (seen < BACKLOG || System.nanoTime() - lastNanos < QUIET.toNanos()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(instances + " instances decided " + seen + " of " + BACKLOG + " within "
                        + DECIDED_WITHIN.toSeconds() + " s; see " + subject.logs());
            }
            int now = decisions.look();
            lastNanos = now > seen ? System.nanoTime() : lastNanos;
            seen = now;
            cpu.add(System.currentTimeMillis(), Cpu.of(subject.processes()));
        }
        var owners = Owners.of(subject.admin(), Role.DISPATCH.word());
        if (!Owners.areSettled(owners, instances, subject.settings().partitions())) {
            throw new IllegalStateException("expected " + instances + " owners of all partitions, but found " + owners);
        }
        Together.spans(decisions.found(), owners, begunMillis)
                .forEach((owner, span) -> System.out.printf(
                        "... %s decided %d, from %d to %d ms%n",
                        owner, span.getCount(), span.getMin() - begunMillis, span.getMax() - begunMillis));
        var together = Together.of(decisions.found(), owners, begunMillis);
        return new Result(instances, together, cpu.between(together.fromMillis(), together.toMillis()));
    }

    /** One line for each number of instances, against the rate of one. */
    static List<Row> rows(List<Result> results, Quantiles floor) {
        double alone = results.getFirst().together().perSecond();
        return results.stream()
                .map(result -> Row.growth(result, BACKLOG, result.together().perSecond() / alone, floor))
                .toList();
    }
}
