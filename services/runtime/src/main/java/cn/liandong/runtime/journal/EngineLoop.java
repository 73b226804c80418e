package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of an engine: everything that changes a state happens here, one thing after the other. */
final class EngineLoop<S, V, C, E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final Duration ROUND = Duration.ofMillis(20);
    private static final long MEMBERSHIP_EVERY_NANOS = 100_000_000L;
    private static final long BEAT_EVERY_NANOS = 500_000_000L;

    private final Shard<S, V, C, E> shard;
    private final StepObserver steps;
    private final InstantSource clock;
    private final int partitions;
    private final BooleanSupplier closing;
    private final Consumer<Engine.Beat> beat;
    private final EngineMeters meters;
    private final KafkaConsumer<byte[], byte[]> work;
    private final Membership membership;
    private final Reader reader;
    private final Producer<byte[], byte[]> told;
    private final EngineParts<S, V, C, E> parts;
    private final Bases<S, V, C, E> bases;
    private final Snapshots<S, V, C, E> snapshotting;
    private final Reminders<S, V, C, E> reminders;
    private final Map<Integer, PartitionRun<S, V, C, E>> runs = new TreeMap<>();
    private volatile boolean polling;
    private long membershipAt;
    private long beatAt;
    private boolean joined;

    EngineLoop(
            RuntimeSettings settings,
            Shard<S, V, C, E> shard,
            Effects<E> effects,
            EngineMeters meters,
            BooleanSupplier closing,
            Consumer<Engine.Beat> beat) {
        this(
                settings,
                shard,
                effects,
                meters,
                closing,
                beat,
                new Clients(settings),
                clients -> new GroupMembership(clients.member(shard.service()), Topics.commands(shard.service())),
                StepObserver.NONE);
    }

    EngineLoop(
            RuntimeSettings settings,
            Shard<S, V, C, E> shard,
            Effects<E> effects,
            EngineMeters meters,
            BooleanSupplier closing,
            Consumer<Engine.Beat> beat,
            Clients clients,
            Function<Clients, Membership> memberships,
            StepObserver steps) {
        this.steps = steps;
        this.shard = shard;
        this.meters = meters;
        this.closing = closing;
        this.beat = beat;
        clock = settings.clock();
        partitions = settings.partitions();
        var service = shard.service();
        work = clients.reader(service + "-work");
        reader = new Reader(clients.stretches(service + "-fold"), closing);
        membership = memberships.apply(clients);
        told = clients.writer(service + "-told");
        var inputs = new InputReader<>(shard, settings.partitions());
        var restorer = new Restorer<>(shard, reader, inputs);
        parts = new EngineParts<>(
                shard,
                effects,
                inputs,
                new Deciding<>(shard),
                restorer,
                new Quarantine(told, service, meters),
                meters,
                clients::entries,
                Thread.ofVirtual().name(service + "-entries-", 0)::start,
                told,
                this::wake,
                steps);
        var store = new SnapshotStore<>(shard);
        bases = new Bases<>(new SnapshotLoader<>(store, shard.journal(), reader), restorer);
        snapshotting = new Snapshots<>(store, clients, service);
        reminders = new Reminders<>(shard, told, meters);
    }

    void run() {
        bases.warmUp(partitions);
        while (!closing.getAsBoolean()) {
            keepMembership();
            var records = poll();
            steps.at(StepObserver.Place.POLLED);
            settle();
            takeAll(records);
            tick();
        }
        snapshotting.takeAll(runs.values(), this::settle, clock);
    }

    /** The last confirmed states, by partition; a copy, for whoever looks on. */
    Map<Integer, PartitionState<S, V>> confirmed() {
        var confirmed = new TreeMap<Integer, PartitionState<S, V>>();
        runs.forEach((partition, run) -> confirmed.put(partition, run.confirmed()));
        return confirmed;
    }

    /** From producer threads: ends a poll that waits, so that what was acknowledged is told at once. */
    private void wake() {
        if (polling) {
            work.wakeup();
        }
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        if (runs.isEmpty()) {
            LockSupport.parkNanos(ROUND.toNanos());
            return ConsumerRecords.empty();
        }
        polling = true;
        try {
            return work.poll(ROUND);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        } catch (RetriableException e) {
            LOG.warn("{} cannot read for the moment: {}", shard.service(), e.getMessage());
            return ConsumerRecords.empty();
        } finally {
            polling = false;
        }
    }

    private void keepMembership() {
        long now = System.nanoTime();
        if (now - membershipAt < MEMBERSHIP_EVERY_NANOS && !runs.isEmpty()) {
            return;
        }
        membershipAt = now;
        var change = membership.poll(runs.isEmpty() ? ROUND : Duration.ZERO);
        giveUp(change.given());
        own(change.gained());
    }

    private void giveUp(Set<Integer> partitions) {
        for (int partition : partitions) {
            var run = runs.remove(partition);
            if (run != null) {
                run.close();
                LOG.info("{} gave up partition {}", shard.service(), partition);
            }
        }
        if (!partitions.isEmpty()) {
            assign();
        }
    }

    private void own(List<Integer> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        bases.gained(partitions)
                .forEach((partition, folded) -> runs.put(
                        partition,
                        new PartitionRun<>(
                                parts, partition, folded.restored(), folded.generation(), System.nanoTime())));
        assign();
        seekToTips(partitions);
        partitions.forEach(partition -> reminders.resume(get(partition)));
        joined = true;
        LOG.info("{} owns {} partitions, {} of them new", shard.service(), runs.size(), partitions.size());
        // At once: whoever waits for this service to be up need not wait for the next beat.
        sayHow(System.nanoTime());
    }

    private void assign() {
        work.assign(runs.keySet().stream().flatMap(this::inputsOf).toList());
    }

    /** Of all at once: whoever has taken over waits for the answer. */
    private void seekToTips(Collection<Integer> partitions) {
        var all = partitions.stream().flatMap(this::inputsOf).toList();
        var beginnings = reader.beginnings(all);
        for (var at : all) {
            long offset =
                    parts.restorer().read(get(at.partition()).tip(), at.topic()).offset();
            work.seek(at, Math.max(offset, beginnings.getOrDefault(at, 0L)));
        }
    }

    private Stream<TopicPartition> inputsOf(int partition) {
        return parts.restorer().topics().stream().map(topic -> new TopicPartition(topic, partition));
    }

    /** References first, so that a decision never looks up what is older than its input. */
    private void takeAll(ConsumerRecords<byte[], byte[]> records) {
        var interrupted = new HashSet<Integer>();
        for (var at : records.partitions()) {
            if (parts.inputs().isReference(at.topic())) {
                takeAll(records.records(at), interrupted);
            }
        }
        for (var at : records.partitions()) {
            if (!parts.inputs().isReference(at.topic())) {
                takeAll(records.records(at), interrupted);
            }
        }
        if (!interrupted.isEmpty()) {
            seekToTips(interrupted);
        }
    }

    private void takeAll(Collection<ConsumerRecord<byte[], byte[]>> records, Set<Integer> interrupted) {
        for (var record : records) {
            var run = runs.get(record.partition());
            if (run == null || interrupted.contains(record.partition())) {
                return;
            }
            long begun;
            try {
                if (!waitForRoom(run)) {
                    // A broken pipeline is refolded, and its inputs are read again from where that leads.
                    return;
                }
                begun = System.nanoTime();
                run.take(record, begun);
            } catch (Quarantine.NotKept e) {
                LOG.warn("{}", e.getMessage());
                interrupted.add(record.partition());
                return;
            }
            meters.decided(System.nanoTime() - begun);
        }
    }

    /** Takes what was passed over first, and waits until there is room. False when the pipeline broke. */
    private boolean waitForRoom(PartitionRun<S, V, C, E> run) {
        run.takeLate(System.nanoTime());
        while ((run.mustWait() || run.hasLate()) && !closing.getAsBoolean()) {
            settle(run);
            if (run.mustRefold() || run.isBroken()) {
                return false;
            }
            run.takeLate(System.nanoTime());
            LockSupport.parkNanos(200_000);
        }
        return !run.mustWait() && !run.hasLate();
    }

    private void settle() {
        runs.values().forEach(this::settle);
    }

    private void settle(PartitionRun<S, V, C, E> run) {
        run.settle(System.nanoTime());
    }

    private void tick() {
        long now = System.nanoTime();
        refold(runs.values().stream().filter(PartitionRun::mustRefold).toList());
        for (var run : runs.values()) {
            takeLate(run, now);
            reminders.notice(run);
            run.tick(clock.instant(), now);
            snapshotting.tick(run, clock, now);
        }
        reminders.remind(runs.values(), clock.instant(), now);
        bases.tick(now);
        if (now - beatAt > BEAT_EVERY_NANOS) {
            beatAt = now;
            sayHow(now);
        }
    }

    private void takeLate(PartitionRun<S, V, C, E> run, long now) {
        try {
            run.takeLate(now);
        } catch (Quarantine.NotKept e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** All at once: when a broker dies many break together, and one after the other each would wait for all before it. */
    private void refold(List<PartitionRun<S, V, C, E>> broken) {
        if (broken.isEmpty()) {
            return;
        }
        var bases = new HashMap<Integer, Base<S, V>>();
        var awaited = new HashSet<String>();
        for (var run : broken) {
            meters.refolded();
            LOG.info("{} folds partition {} on: its pipeline broke", shard.service(), run.partition);
            bases.put(run.partition, Base.of(run.confirmed()));
            awaited.addAll(run.awaited());
        }
        var restored = parts.restorer().restore(bases, awaited);
        broken.forEach(run -> run.resumeFrom(getRestored(restored, run.partition), System.nanoTime()));
        seekToTips(bases.keySet());
    }

    private Restored<S, V, C> getRestored(Map<Integer, Restored<S, V, C>> restored, int partition) {
        var one = restored.get(partition);
        if (one == null) {
            throw new IllegalStateException("partition " + partition + " was not restored");
        }
        return one;
    }

    private PartitionRun<S, V, C, E> get(int partition) {
        var run = runs.get(partition);
        if (run == null) {
            throw new IllegalStateException("partition " + partition + " is not owned");
        }
        return run;
    }

    private void sayHow(long now) {
        var troubles = new ArrayList<String>();
        var stuck = new ArrayList<String>();
        long inFlight = 0;
        for (var run : runs.values()) {
            inFlight += run.inFlight();
            for (var one : run.confirmed().jurisdictions().entrySet()) {
                if (one.getValue().stuckBy() != null) {
                    stuck.add("jurisdiction " + one.getKey() + " is not decided by " + shard.service()
                            + ": its journal holds what this version does not know: "
                            + one.getValue().stuckBy());
                }
            }
        }
        long lag = 0;
        for (var at : work.assignment()) {
            lag = Math.max(lag, work.currentLag(at).orElse(0));
        }
        meters.round(reminders.oldestOverdue(), lag, inFlight, runs.size(), stuck.size());
        if (reminders.oldestOverdue().toSeconds() > 10) {
            troubles.add(shard.service() + " has a deadline that is overdue by "
                    + reminders.oldestOverdue().toSeconds() + " s");
        }
        beat.accept(new Engine.Beat(now, joined, Set.copyOf(runs.keySet()), List.copyOf(troubles), List.copyOf(stuck)));
    }

    @Override
    public void close() {
        runs.values().forEach(PartitionRun::close);
        snapshotting.close();
        membership.close();
        work.close(CloseOptions.timeout(Duration.ZERO));
        reader.close();
        told.close(Duration.ofMillis(500));
    }
}
