package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.deadline.DeadlineClock;
import cn.liandong.runtime.outcome.OutcomeOutbox;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One owned partition, live. All of it belongs to the engine's thread. {@code tip} is the state behind everything decided,
 * {@code confirmed} the one behind everything accepted; a broken pipeline throws the tip away.
 */
final class PartitionRun<S, V, C, E> {
    /** Inputs that yielded nothing are covered by an entry of positions after so many, or so long. */
    static final int COVER_AFTER_INPUTS = 1_000;

    static final long COVER_AFTER_NANOS = 60_000_000_000L;

    /** Decisions are held back while so many entries are on their way. */
    static final int MOST_IN_FLIGHT = 2_000;

    final int partition;
    final DeadlineClock<C> clock = new DeadlineClock<>();
    /** False as soon as the partition is given up; read by effects on other threads. */
    final AtomicBoolean held = new AtomicBoolean(true);

    private final EngineParts<S, V, C, E> parts;
    private PartitionState<S, V> confirmed;
    private PartitionState<S, V> tip;
    private Pipeline<S, V, E> pipeline;
    private OutcomeOutbox outbox;
    private final Deque<PassedOver<C>> late = new ArrayDeque<>();
    /** By hash, entries of broken pipelines that the log may still accept. */
    private final Map<String, Draft<E>> abandoned = new LinkedHashMap<>();

    private final Set<Jurisdiction> told = new HashSet<>();
    private int uncovered;
    private long uncoveredSinceNanos;
    private boolean positionsMatter;
    private long lastHeadOffset = -1;
    private long entriesSinceSnapshot;
    private long passedSinceSnapshot;
    private long generation;

    PartitionRun(
            EngineParts<S, V, C, E> parts, int partition, Restored<S, V, C> restored, long generation, long nowNanos) {
        this.parts = parts;
        this.partition = partition;
        this.generation = generation;
        confirmed = restored.state();
        tip = confirmed;
        pipeline = parts.pipeline(partition, confirmed.journal().offset());
        outbox = parts.outbox(partition, confirmed.journal().entry(), restored.unpublished(), nowNanos);
        late.addAll(restored.late());
    }

    PartitionState<S, V> confirmed() {
        return confirmed;
    }

    PartitionState<S, V> tip() {
        return tip;
    }

    /** Whether nothing may be decided now: the pipeline broke, or is full. */
    boolean mustWait() {
        return pipeline.isBroken() || pipeline.size() >= MOST_IN_FLIGHT;
    }

    /** A broken pipeline whose every send was answered: fold on from the last confirmed state. */
    boolean mustRefold() {
        return pipeline.isBroken() && pipeline.isAnswered();
    }

    boolean isBroken() {
        return pipeline.isBroken();
    }

    int inFlight() {
        return pipeline.size();
    }

    /**
     * Takes the inputs that were passed over while their jurisdiction was stuck, before anything new.
     *
     * @throws Quarantine.NotKept if one is a poison that cannot be kept now: it is the first of the next call
     */
    void takeLate(long nowNanos) {
        while (!late.isEmpty() && !mustWait()) {
            var next = late.getFirst();
            apply(
                    parts.deciding().take(tip, next.input(), outbox.published()),
                    next.input().moment().jurisdiction(),
                    next.record(),
                    nowNanos);
            late.removeFirst();
        }
        if (late.isEmpty() && tip.behind().keySet().stream().anyMatch(this::understood)) {
            var behind = tip.behind();
            for (var jurisdiction : tip.behind().keySet()) {
                behind = understood(jurisdiction) ? behind.minus(jurisdiction) : behind;
            }
            tip = tip.withBehind(behind);
            positionsMatter = true;
        }
    }

    /** Whether inputs that were passed over are still to be decided: nothing newer may overtake them. */
    boolean hasLate() {
        return !late.isEmpty();
    }

    private boolean understood(Jurisdiction jurisdiction) {
        return tip.jurisdiction(jurisdiction, parts.shard()).stuckBy() == null;
    }

    /** Takes one record of one input. */
    void take(ConsumerRecord<byte[], byte[]> record, long nowNanos) {
        var position = parts.restorer().read(tip, record.topic());
        if (record.offset() < position.offset()) {
            return;
        }
        switch (parts.inputs().read(record, position)) {
            case Reading.Ignored<C>(var after) -> pass(record.topic(), after, nowNanos);
            case Reading.Unreadable<C>(var after, var reason) -> {
                parts.quarantine().keep(record, reason);
                pass(record.topic(), after, nowNanos);
                positionsMatter = true;
            }
            case Reading.Legible<C>(var received) -> {
                var jurisdiction = received.moment().jurisdiction();
                apply(parts.deciding().take(tip, received, outbox.published()), jurisdiction, record, nowNanos);
                if (received.kind() == Received.Kind.REFERENCE) {
                    told.add(jurisdiction);
                }
            }
        }
    }

    /** Of which jurisdictions a reference has told something since this was last asked. */
    Set<Jurisdiction> told() {
        var all = Set.copyOf(told);
        told.clear();
        return all;
    }

    private void apply(
            Step<S, V, E> step, Jurisdiction jurisdiction, ConsumerRecord<byte[], byte[]> record, long nowNanos) {
        parts.steps().at(StepObserver.Place.DECIDED);
        if (step.poison() != null) {
            parts.quarantine().keep(record, String.valueOf(step.poison()));
        }
        var stuckBefore = tip.behind().size();
        var draft = step.draft();
        if (draft != null) {
            send(draft, step.next());
        } else {
            tip = step.next();
            noteUncovered(nowNanos);
        }
        // What was quarantined is passed for good, and a restart must not read it as new.
        positionsMatter |= tip.behind().size() > stuckBefore || (draft == null && step.poison() != null);
        var repeat = step.repeat();
        // An answer that is still on its way is told when it is confirmed, and not before.
        if (repeat != null && repeat.entry() <= confirmed.journal().entry()) {
            parts.meters().repeated();
            var notice = Notices.of(parts.shard().service(), jurisdiction, repeat);
            if (notice != null) {
                outbox.repeat(notice);
            }
        }
    }

    private void pass(String topic, Position after, long nowNanos) {
        tip = parts.inputs().isReference(topic) ? tip.withRead(topic, after) : tip.withDecided(topic, after);
        noteUncovered(nowNanos);
    }

    private void noteUncovered(long nowNanos) {
        passedSinceSnapshot++;
        if (uncovered++ == 0) {
            uncoveredSinceNanos = nowNanos;
        }
    }

    private void send(Draft<E> draft, PartitionState<S, V> after) {
        tip = after;
        uncovered = 0;
        positionsMatter = false;
        pipeline.send(draft, after);
        parts.steps().at(StepObserver.Place.SENT);
    }

    /** Confirms what was accepted, tells its outcomes, lets its effects happen. */
    void settle(long nowNanos) {
        for (var sent : pipeline.confirmed()) {
            parts.steps().at(StepObserver.Place.ACKNOWLEDGED);
            confirm(sent, nowNanos);
            parts.steps().at(StepObserver.Place.TOLD);
        }
    }

    private void confirm(Pipeline.InFlight<S, V, E> sent, long nowNanos) {
        var draft = sent.draft;
        var jurisdiction = draft.jurisdiction();
        confirmed = sent.after;
        lastHeadOffset = confirmed.journal().offset() - 1;
        entriesSinceSnapshot++;
        parts.steps().at(StepObserver.Place.CONFIRMED);
        var notice = Notices.of(parts.shard().service(), draft.number(), jurisdiction, draft.entry());
        if (notice == null) {
            outbox.passed(draft.number());
        } else {
            outbox.confirmed(draft.number(), notice, nowNanos);
        }
        var commandId = draft.entry().commandId();
        if (commandId != null) {
            clock.settled(commandId);
        }
        if (jurisdiction != null && !draft.entry().events().isEmpty()) {
            parts.effects().accepted(jurisdiction, draft.entry(), held::get);
        }
    }

    /** Covers inputs that yielded nothing, and repeats outcomes that were not acknowledged. */
    void tick(Instant now, long nowNanos) {
        outbox.tick(nowNanos);
        boolean due = uncovered >= COVER_AFTER_INPUTS
                || (uncovered > 0 && nowNanos - uncoveredSinceNanos > COVER_AFTER_NANOS)
                || positionsMatter;
        if (due && !mustWait()) {
            cover(now);
        }
    }

    private void cover(Instant now) {
        var step = parts.deciding().cover(tip, now, outbox.published());
        var draft = step.draft();
        if (draft != null) {
            send(draft, step.next());
        }
    }

    /** Whether a snapshot may be taken: nothing in flight or untold, nothing uncovered, nothing stuck, and the head is ours. */
    boolean isQuiet() {
        return pipeline.size() == 0
                && !pipeline.isBroken()
                && outbox.isEmpty()
                && uncovered == 0
                && isHeadKnown()
                && !isStuck();
    }

    /** Whether no snapshot may be taken until a newer version has come: waiting for it would be in vain. */
    boolean isStuck() {
        return !confirmed.behind().isEmpty()
                || confirmed.jurisdictions().values().stream().anyMatch(one -> one.stuckBy() != null);
    }

    /** Behind a fold it is not: another may have written what lies at the head. */
    private boolean isHeadKnown() {
        return lastHeadOffset >= 0 && confirmed.journal().offset() - 1 == lastHeadOffset;
    }

    /** Writes positions so that a snapshot can follow. */
    void prepareSnapshot(Instant now) {
        if ((uncovered > 0 || (!isHeadKnown() && pipeline.size() == 0)) && !mustWait()) {
            cover(now);
        }
    }

    long entriesSinceSnapshot() {
        return entriesSinceSnapshot;
    }

    /** Inputs that yielded nothing, which a restart follows all the same. */
    long passedSinceSnapshot() {
        return passedSinceSnapshot;
    }

    /** Begins a snapshot: its generation, and where its head lies. */
    Taken beginSnapshot() {
        entriesSinceSnapshot = 0;
        passedSinceSnapshot = 0;
        generation++;
        return new Taken(generation, lastHeadOffset);
    }

    record Taken(long generation, long headOffset) {}

    /** Goes on from a fold that found what the log accepted; own entries among it are confirmed after all. */
    void resumeFrom(Restored<S, V, C> restored, long nowNanos) {
        for (var sent : pipeline.unconfirmed()) {
            abandoned.put(sent.draft.hash(), sent.draft);
        }
        pipeline.close();
        confirmed = restored.state();
        tip = confirmed;
        uncovered = 0;
        lastHeadOffset = -1;
        late.clear();
        late.addAll(restored.late());
        // The fold read references to their end, what was not noticed of them yet among it.
        told.addAll(confirmed.jurisdictions().keySet());
        pipeline = parts.pipeline(partition, confirmed.journal().offset());
        // The fold began at the confirmed state: what was confirmed before and not yet told is known here alone.
        var untold = outbox.unpublished();
        untold.putAll(restored.unpublished());
        outbox = parts.outbox(partition, confirmed.journal().entry(), untold, nowNanos);
        letTheAcceptedHappen(restored.accepted());
    }

    /** What was given up may have been on its way, and be accepted after the fold that missed it: the next one finds it. */
    private void letTheAcceptedHappen(Set<String> accepted) {
        abandoned.forEach((hash, draft) -> {
            var jurisdiction = draft.jurisdiction();
            if (jurisdiction != null
                    && accepted.contains(hash)
                    && !draft.entry().events().isEmpty()) {
                parts.effects().accepted(jurisdiction, draft.entry(), held::get);
            }
        });
        // Its number is taken, by itself or by another: it cannot be accepted any more.
        abandoned
                .values()
                .removeIf(draft -> draft.number() <= confirmed.journal().entry());
    }

    /** The hashes that a fold has to look out for. */
    Set<String> awaited() {
        var awaited = new HashSet<>(abandoned.keySet());
        pipeline.unconfirmed().forEach(sent -> awaited.add(sent.draft.hash()));
        return awaited;
    }

    void close() {
        held.set(false);
        pipeline.close();
    }
}
