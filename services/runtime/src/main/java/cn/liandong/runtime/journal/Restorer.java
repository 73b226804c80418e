package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Folds partitions from a known state to the end of the log: after a start, a change of owner, or a broken pipeline. */
final class Restorer<S, V, C, E> {
    private final Shard<S, V, C, E> shard;
    private final Reader reader;
    private final InputReader<C> inputs;
    private final EntryCodec<E> codec;
    private final Folding<S, V, E> folding;

    Restorer(Shard<S, V, C, E> shard, Reader reader, InputReader<C> inputs) {
        this.shard = shard;
        this.reader = reader;
        this.inputs = inputs;
        codec = new EntryCodec<>(shard.events());
        folding = new Folding<>(shard);
    }

    /** What is gathered of one partition on the way. */
    private static final class Work<S, V, C> {
        PartitionState<S, V> state;
        final TreeMap<Long, OutcomeNotice> outcomes = new TreeMap<>();
        final Set<String> accepted = new HashSet<>();
        final List<PassedOver<C>> late = new ArrayList<>();

        final Set<String> awaited;

        Work(Base<S, V> base, Set<String> awaited) {
            this.state = base.state();
            this.awaited = awaited;
            outcomes.putAll(base.unpublished());
        }
    }

    Map<Integer, Restored<S, V, C>> restore(Map<Integer, Base<S, V>> bases) {
        return restore(bases, Set.of());
    }

    /**
     * Folds on.
     *
     * @param awaited hashes of entries whose acceptance is of interest; a fold from the first entry must not remember all
     */
    Map<Integer, Restored<S, V, C>> restore(Map<Integer, Base<S, V>> bases, Set<String> awaited) {
        var work = new HashMap<Integer, Work<S, V, C>>();
        bases.forEach((partition, base) -> work.put(partition, new Work<>(base, awaited)));
        foldJournal(work);
        followInputs(work);
        gatherLate(work);
        var restored = new HashMap<Integer, Restored<S, V, C>>();
        work.forEach((partition, one) -> {
            one.outcomes.headMap(published(one.state), true).clear();
            restored.put(partition, new Restored<>(one.state, one.outcomes, one.accepted, one.late));
        });
        return restored;
    }

    private void foldJournal(Map<Integer, Work<S, V, C>> work) {
        var from = new HashMap<TopicPartition, Long>();
        work.forEach((partition, one) -> from.put(
                new TopicPartition(shard.journal(), partition),
                one.state.journal().offset()));
        var ends = reader.ends(from.keySet());
        checkInside(from, ends, "the folded position");
        reader.beginnings(from.keySet()).forEach((at, beginning) -> {
            long folded = get(work, at.partition()).state.journal().offset();
            if (folded < beginning) {
                throw new LogBroken(shard.service() + ": the folded position " + folded + " lies outside " + at
                        + ", which begins at " + beginning
                        + ": its beginning was deleted; restore it before this service may decide");
            }
        });
        reader.read(from, ends, record -> foldEntry(get(work, record.partition()), record));
        ends.forEach((at, end) -> {
            var one = get(work, at.partition());
            var journal = one.state.journal();
            one.state = one.state.withJournal(new Position(end, journal.entry(), journal.head()));
        });
    }

    private void foldEntry(Work<S, V, C> one, ConsumerRecord<byte[], byte[]> record) {
        var before = one.state.journal();
        var after = Chain.after(before, record);
        if (after.entry() == before.entry()) {
            one.state = one.state.withJournal(after);
            return;
        }
        if (one.awaited.contains(Chain.head(after))) {
            one.accepted.add(Chain.head(after));
        }
        var key = new String(record.key(), StandardCharsets.UTF_8);
        var jurisdiction = key.equals(PartitionKeys.NO_JURISDICTION) ? null : new Jurisdiction(key);
        try {
            var entry = codec.read(record.value());
            one.state = folding.fold(one.state, after, jurisdiction, entry);
            noteOutcome(one, after.entry(), jurisdiction, entry);
        } catch (JacksonException e) {
            if (jurisdiction == null) {
                throw e;
            }
            one.state = folding.unreadable(one.state, after, jurisdiction, EntryCodec.readFrame(record.value()));
        }
    }

    private void noteOutcome(Work<S, V, C> one, long number, @Nullable Jurisdiction jurisdiction, Entry<E> entry) {
        var notice = Notices.of(shard.service(), number, jurisdiction, entry);
        if (notice != null) {
            one.outcomes.put(number, notice);
        }
        // At once, or a fold from the first entry would hold every outcome there ever was.
        one.outcomes.headMap(published(one.state), true).clear();
    }

    private void followInputs(Map<Integer, Work<S, V, C>> work) {
        var all = topics().stream()
                .flatMap(topic -> work.keySet().stream().map(partition -> new TopicPartition(topic, partition)))
                .toList();
        var ends = reader.ends(all);
        var beginnings = reader.beginnings(all);
        var from = new HashMap<TopicPartition, Long>();
        var to = new HashMap<TopicPartition, Long>();
        for (var at : all) {
            var state = get(work, at.partition()).state;
            from.put(at, first(state, at, beginnings.getOrDefault(at, 0L)));
            to.put(at, target(state, at, ends.getOrDefault(at, 0L), beginnings.getOrDefault(at, 0L)));
        }
        checkInside(from, ends, "the position");
        reader.read(from, to, record -> followOne(get(work, record.partition()), record));
        to.keySet().forEach(at -> checkArrived(get(work, at.partition()), at));
    }

    /** Own commands are never folded into a view, and what is no longer kept of a plain topic cannot be. */
    private long first(PartitionState<S, V> state, TopicPartition at, long beginning) {
        if (at.topic().equals(Topics.commands(shard.service()))) {
            return decided(state, at.topic()).offset();
        }
        var read = read(state, at.topic());
        return read.head() == null ? Math.max(read.offset(), beginning) : read.offset();
    }

    /** References are read to their end; everything else to where its inputs were decided. */
    private long target(PartitionState<S, V> state, TopicPartition at, long end, long beginning) {
        long decided = decided(state, at.topic()).offset();
        boolean lost = decided < beginning && state.decided().containsKey(at.topic());
        if (decided > end || (lost && !inputs.isReference(at.topic()))) {
            throw new LogBroken(shard.service() + " decided " + at + " up to offset " + decided
                    + ", but that log holds " + beginning + " to " + end
                    + ": restore the log, or start from a copy that belongs to this journal");
        }
        return inputs.isReference(at.topic()) ? end : decided;
    }

    private void followOne(Work<S, V, C> one, ConsumerRecord<byte[], byte[]> record) {
        var reading = inputs.read(record, read(one.state, record.topic()));
        if (reading instanceof Reading.Legible<C>(var received) && !received.isOwnCommand()) {
            one.state = follow(one.state, received);
        }
        one.state = one.state.withRead(record.topic(), reading.after());
    }

    private PartitionState<S, V> follow(PartitionState<S, V> state, Received<C> received) {
        var jurisdiction = received.moment().jurisdiction();
        var known = state.jurisdiction(jurisdiction, shard);
        try {
            return state.with(
                    jurisdiction, known.withView(shard.follow(known.view(), received.moment(), received.incoming())));
        } catch (RuntimeException e) {
            // It was a poison when it was decided, and lies in `quarantine`: the view went on without it then, too.
            return state;
        }
    }

    /** The chain of an input must lead to the very head that was noted when it was decided. */
    private void checkArrived(Work<S, V, C> one, TopicPartition at) {
        if (inputs.isReference(at.topic())) {
            return;
        }
        var decided = decided(one.state, at.topic());
        var read = read(one.state, at.topic());
        if (decided.head() != null && !decided.head().equals(read.head())) {
            throw new LogBroken(shard.service() + " decided " + at + " up to " + decided + ", but the log leads to "
                    + read + ": it was changed or replaced");
        }
        one.state = one.state.withRead(at.topic(), decided);
    }

    private void gatherLate(Map<Integer, Work<S, V, C>> work) {
        work.forEach((partition, one) -> one.state.behind().forEach((jurisdiction, places) -> {
            if (one.state.jurisdiction(jurisdiction, shard).stuckBy() == null) {
                var byTopic = new ArrayList<List<PassedOver<C>>>();
                places.forEach((topic, place) -> byTopic.add(gatherLate(one, partition, jurisdiction, topic, place)));
                one.late.addAll(Behind.inTheOrderTheyCame(byTopic));
            }
        }));
    }

    private List<PassedOver<C>> gatherLate(
            Work<S, V, C> one, int partition, Jurisdiction jurisdiction, String topic, Position place) {
        var late = new ArrayList<PassedOver<C>>();
        var at = new TopicPartition(topic, partition);
        var position = new Position[] {place};
        reader.read(
                Map.of(at, place.offset()), Map.of(at, decided(one.state, topic).offset()), record -> {
                    var reading = inputs.read(record, position[0]);
                    position[0] = reading.after();
                    if (reading instanceof Reading.Legible<C>(var received)
                            && received.moment().jurisdiction().equals(jurisdiction)) {
                        late.add(new PassedOver<>(received.asLate(), record));
                    }
                });
        return late;
    }

    private void checkInside(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, String what) {
        from.forEach((at, offset) -> {
            var end = ends.get(at);
            if (end != null && offset > end) {
                throw new LogBroken(shard.service() + ": " + what + " " + offset + " lies outside " + at
                        + ", which ends at " + end + ": the log was cut; restore it before this service may decide");
            }
        });
    }

    List<String> topics() {
        var topics = new ArrayList<String>();
        topics.add(Topics.commands(shard.service()));
        shard.inputs().forEach(input -> topics.add(input.topic()));
        return topics;
    }

    Position decided(PartitionState<S, V> state, String topic) {
        var position = state.decided().get(topic);
        return position == null ? inputs.beginning(topic) : position;
    }

    Position read(PartitionState<S, V> state, String topic) {
        var position = state.read().get(topic);
        return position == null ? inputs.beginning(topic) : position;
    }

    static long published(PartitionState<?, ?> state) {
        var published = state.decided().get(Topics.OUTCOMES);
        return published == null ? 0 : published.offset();
    }

    private static <T> T get(Map<Integer, T> work, int partition) {
        var one = work.get(partition);
        if (one == null) {
            throw new IllegalStateException("partition " + partition + " is not being restored");
        }
        return one;
    }
}
