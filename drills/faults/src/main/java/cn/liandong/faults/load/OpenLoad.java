package cn.liandong.faults.load;

import cn.liandong.faults.LedgerLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports at a rate, whatever comes back: a slow answer delays no later report, so that it cannot hide itself. Each report is
 * repeated under its own key until it is accepted, and stands in the ledger, on disk, before it counts.
 */
public final class OpenLoad implements AutoCloseable {
    private final LoadPlan plan;
    private final InstantSource clock;
    private final Ledger ledger;
    private final HttpClient client;
    private final Reporting reporting;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread scheduler;
    private final Instant begun;
    private final long begunNanos;

    private final AtomicInteger due = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    /** Reports on their way, and one for the scheduler until nothing more falls due. */
    private final AtomicInteger open = new AtomicInteger(1);

    /** How long after it was due each report was sent for the first time, milliseconds. */
    private final Queue<Long> lagMillis = new ConcurrentLinkedQueue<>();

    /** By number, the reports that are neither accepted nor given up. */
    private final NavigableSet<Integer> unanswered = new ConcurrentSkipListSet<>();

    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private volatile boolean stopped;

    private OpenLoad(LoadPlan plan, InstantSource clock) throws IOException {
        this.plan = plan;
        this.clock = clock;
        ledger = new Ledger(plan.ledger());
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        reporting = new Reporting(client, plan.answerWithin());
        begun = clock.instant();
        begunNanos = System.nanoTime();
        scheduler = Thread.ofPlatform().name("load-" + plan.name()).unstarted(this::schedule);
    }

    /** Begins at once; the first report is due now. */
    public static OpenLoad start(LoadPlan plan, InstantSource clock) throws IOException {
        var load = new OpenLoad(plan, clock);
        load.scheduler.start();
        return load;
    }

    /** No further report falls due; those on their way are repeated until they are accepted. */
    public void stop() {
        stopped = true;
        LockSupport.unpark(scheduler);
    }

    /**
     * Whether within this time nothing more falls due and every report was accepted or given up.
     *
     * @throws IllegalStateException if the load itself failed, as when its ledger cannot be written
     */
    public boolean await(Duration within) throws InterruptedException {
        try {
            finished.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the load failed, so this run proves nothing; check that " + plan.ledger() + " can be written",
                    e.getCause());
        }
    }

    public LoadFigures figures() {
        // The parts before the whole: what is open is never negative.
        int isAccepted = accepted.get();
        int isGivenUp = givenUp.get();
        return new LoadFigures(due.get(), isAccepted, isGivenUp, answers);
    }

    /**
     * How long after it was due each report was sent for the first time, milliseconds: how far this machine is behind what it
     * was asked to send, whatever came of it.
     */
    public List<Long> lagMillis() {
        return List.copyOf(lagMillis);
    }

    /** Whether so many reports, the first that fell due, were all accepted or given up. */
    public boolean hasAnswered(int reports) {
        return unanswered.headSet(reports).isEmpty();
    }

    private void schedule() {
        long gap = TimeUnit.SECONDS.toNanos(1) / plan.perSecond();
        for (int number = 0; !stopped && number * gap < plan.length().toNanos(); number++) {
            long dueAfter = number * gap;
            parkUntil(begunNanos + dueAfter);
            if (!stopped) {
                begin(number, begun.plusNanos(dueAfter));
            }
        }
        settle();
    }

    private void begin(int number, Instant dueAt) {
        unanswered.add(number);
        due.incrementAndGet();
        open.incrementAndGet();
        senders.execute(() -> {
            lagMillis.add(Math.max(0, Duration.between(dueAt, clock.instant()).toMillis()));
            report(number, dueAt);
        });
    }

    private void report(int number, Instant dueAt) {
        var caller = plan.callers().get(number % plan.callers().size());
        var key = plan.name() + "-" + number;
        var firstSent = clock.instant();
        try {
            for (int tries = 1; !isOver(); tries++) {
                var answer = reporting.report(caller, caller.intake(number, tries), key);
                answers.merge(answer.said(), 1, Integer::sum);
                if (answer.reportId() != null) {
                    keep(
                            number,
                            new LedgerLine(
                                    dueAt,
                                    firstSent,
                                    clock.instant(),
                                    caller.jurisdiction(),
                                    key,
                                    answer.reportId(),
                                    tries));
                    return;
                }
                Thread.sleep(plan.backoff().after(tries));
            }
            giveUp(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(number);
        } catch (RuntimeException e) {
            finished.completeExceptionally(e);
        }
    }

    private void giveUp(int number) {
        unanswered.remove(number);
        givenUp.incrementAndGet();
        settle();
    }

    private void keep(int number, LedgerLine line) {
        var _ = ledger.add(line).whenComplete((nothing, error) -> {
            if (error != null) {
                finished.completeExceptionally(error);
            } else {
                unanswered.remove(number);
                accepted.incrementAndGet();
                settle();
            }
        });
    }

    private void settle() {
        if (open.decrementAndGet() == 0) {
            finished.complete(null);
        }
    }

    private boolean isOver() {
        return System.nanoTime() - begunNanos > plan.limit().toNanos();
    }

    private void parkUntil(long nanos) {
        for (long wait = nanos - System.nanoTime(); wait > 0 && !stopped; wait = nanos - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    /** Ends at once: what was not accepted is given up. */
    @Override
    public void close() throws IOException {
        stop();
        senders.shutdownNow();
        senders.close();
        client.shutdownNow();
        ledger.close();
    }
}
