package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.observe.Health;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one service: owns partitions, decides their inputs one after the other, writes entries, and tells what came of it. */
public final class Engine<S, V, C, E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration CLOSING = Duration.ofSeconds(8);
    private static final long STALLED_NANOS = 10_000_000_000L;

    private final String service;
    private final int partitions;
    private final Thread thread;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Consumer<String> onDeath;
    private volatile @Nullable String death;
    private volatile Beat beat;

    /**
     * What the loop last said of itself.
     *
     * @param owned partitions
     * @param stuck of each jurisdiction that is not decided, why
     */
    record Beat(long nanos, boolean joined, Set<Integer> owned, List<String> troubles, List<String> stuck) {}

    private Engine(
            RuntimeSettings settings,
            Shard<S, V, C, E> shard,
            Effects<E> effects,
            MeterRegistry meters,
            Consumer<String> onDeath) {
        service = shard.service();
        partitions = settings.partitions();
        this.onDeath = onDeath;
        beat = new Beat(System.nanoTime(), false, Set.of(), List.of(), List.of());
        var engineMeters = new EngineMeters(meters, service);
        thread = Thread.ofPlatform()
                .name(service + "-engine")
                .unstarted(() -> run(settings, shard, effects, engineMeters));
    }

    /**
     * Starts to own and decide. The topics are checked first: one that deviates from its settings is refused.
     *
     * @param onDeath told once, with the reason, when this instance may decide no more: end the process (in one process:
     *     the service) and start anew
     */
    public static <S, V, C, E> Engine<S, V, C, E> start(
            RuntimeSettings settings,
            Shard<S, V, C, E> shard,
            Effects<E> effects,
            MeterRegistry meters,
            Consumer<String> onDeath) {
        TopicSetup.verify(
                settings,
                List.of(
                        Topics.journal(shard.journal()),
                        Topics.commandsOf(shard.service()),
                        Topics.snapshotsOf(shard.service())));
        var engine = new Engine<>(settings, shard, effects, meters, onDeath);
        engine.thread.start();
        return engine;
    }

    private void run(RuntimeSettings settings, Shard<S, V, C, E> shard, Effects<E> effects, EngineMeters meters) {
        try (var loop = new EngineLoop<>(settings, shard, effects, meters, closing::get, said -> beat = said)) {
            loop.run();
        } catch (Reader.Closing e) {
            LOG.debug("{} was closed while it folded", service);
        } catch (RuntimeException | Error e) {
            die(e);
        }
    }

    private void die(Throwable cause) {
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        death = reason;
        LOG.error("ALARM {} decides no more: {}", service, reason, cause);
        onDeath.accept(service + " decides no more: " + reason);
    }

    /**
     * Up while it owns what it was given, with the jurisdictions that it does not decide as reasons: it decides all others, and
     * only another build would decide these, so that to end it would silence more cities and help none.
     */
    public Health health() {
        var reasons = new ArrayList<String>();
        var died = death;
        var last = beat;
        if (died != null) {
            reasons.add(service + " decides no more: " + died);
        } else if (System.nanoTime() - last.nanos() > STALLED_NANOS) {
            reasons.add(service + " has not gone round its loop for 10 s");
        } else if (!last.joined()) {
            reasons.add(service + " has not been given its partitions yet");
        }
        reasons.addAll(last.troubles());
        boolean up = reasons.isEmpty();
        reasons.addAll(last.stuck());
        return new Health(up, reasons);
    }

    /**
     * Whether this instance decides this jurisdiction, as it last said, half a second ago at most: for what is harmless where
     * another has just taken over. Safe from any thread.
     */
    public boolean owns(Jurisdiction jurisdiction) {
        return beat.owned().contains(PartitionKeys.partition(jurisdiction, partitions));
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
