package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/**
 * One input, one decision, one entry. Pure: the same state and the same input give the same step; nothing is sent here.
 * The fold runs before an entry leaves, so that one that cannot be folded is never written.
 */
final class Deciding<S, V, C, E> {
    /** An entry stays under this: larger work is split into several commands. */
    static final int LARGEST_ENTRY_BYTES = Topics.LARGEST_RECORD_BYTES / 2;

    private final Shard<S, V, C, E> shard;
    private final Folding<S, V, E> folding;
    private final EntryCodec<E> codec;

    Deciding(Shard<S, V, C, E> shard) {
        this.shard = shard;
        folding = new Folding<>(shard);
        codec = new EntryCodec<>(shard.events());
    }

    /**
     * Takes one input.
     *
     * @param published the entry up to which every outcome is known to be published; the entry carries it
     */
    Step<S, V, E> take(PartitionState<S, V> before, Received<C> input, long published) {
        var jurisdiction = input.moment().jurisdiction();
        PartitionState<S, V> seen;
        try {
            seen = input.isOwnCommand() || input.late() ? before : follow(before, input);
        } catch (RuntimeException e) {
            return poisoned(before, input, published, e);
        }
        if (input.kind() == Received.Kind.REFERENCE) {
            return Step.nothing(seen.withRead(input.topic(), input.after()));
        }
        var known = seen.jurisdiction(jurisdiction, shard);
        if (known.stuckBy() != null) {
            return Step.nothing(Behind.note(seen, input).withDecided(input.topic(), input.after()));
        }
        var line = input.bodyHash() == null
                ? null
                : known.ledger().find(input.moment().inputId());
        if (line != null && line.bodyHash().equals(input.bodyHash())) {
            return new Step<>(passed(seen, input), null, line, null);
        }
        if (line != null) {
            return entry(seen, input, published, List.of(), keyReused(line));
        }
        try {
            return decide(seen, input, published);
        } catch (RuntimeException first) {
            return decideOnceMore(seen, input, published, first);
        }
    }

    /** An entry of positions alone, for inputs that yielded nothing. */
    Step<S, V, E> cover(PartitionState<S, V> before, Instant now, long published) {
        return write(
                before,
                null,
                new Entry<>(
                        0,
                        now,
                        Actor.SYSTEM,
                        null,
                        null,
                        Handling.SYSTEM,
                        null,
                        positions(before, published),
                        Behind.json(before.behind()),
                        List.of(),
                        null));
    }

    private Step<S, V, E> decideOnceMore(
            PartitionState<S, V> seen, Received<C> input, long published, RuntimeException first) {
        try {
            return decide(seen, input, published);
        } catch (RuntimeException again) {
            again.addSuppressed(first);
            return poisoned(seen, input, published, again);
        }
    }

    private PartitionState<S, V> follow(PartitionState<S, V> before, Received<C> input) {
        var jurisdiction = input.moment().jurisdiction();
        var known = before.jurisdiction(jurisdiction, shard);
        return before.with(jurisdiction, known.withView(shard.follow(known.view(), input.moment(), input.incoming())));
    }

    private Step<S, V, E> decide(PartitionState<S, V> seen, Received<C> input, long published) {
        var known = seen.jurisdiction(input.moment().jurisdiction(), shard);
        return switch (shard.decide(input.moment(), input.incoming(), known.state(), known.view())) {
            case Decision.Accepted<E>(var events, var facts)
            when events.isEmpty() && input.kind() != Received.Kind.COMMAND -> Step.nothing(passed(seen, input));
            case Decision.Accepted<E>(var events, var facts) ->
                entry(seen, input, published, events, Outcome.accepted(facts));
            case Decision.Refused<E>(var code, var message)
            when input.kind() != Received.Kind.COMMAND -> Step.nothing(passed(seen, input));
            case Decision.Refused<E>(var code, var message) ->
                entry(seen, input, published, List.of(), Outcome.refused(code, message));
        };
    }

    private Step<S, V, E> poisoned(
            PartitionState<S, V> seen, Received<C> input, long published, RuntimeException poison) {
        var outcome = Outcome.refused(
                "QUARANTINED",
                "This could not be decided because of a fault in the software. It is kept in `quarantine`, and the engineer"
                        + " is alarmed; repeat it under a new key once that is mended.");
        try {
            var step = entry(seen, input, published, List.of(), outcome);
            return new Step<>(step.next(), step.draft(), null, poison);
        } catch (RuntimeException e) {
            // Not even this can be said about it, as when its id alone is too large: the quarantine keeps it all the
            // same.
            poison.addSuppressed(e);
            return new Step<>(passed(seen, input), null, null, poison);
        }
    }

    private Step<S, V, E> entry(
            PartitionState<S, V> seen, Received<C> input, long published, List<E> events, Outcome outcome) {
        var moment = input.moment();
        var decided = passed(seen, input);
        boolean told = input.kind() == Received.Kind.COMMAND || !outcome.accepted();
        return write(
                decided,
                moment.jurisdiction(),
                new Entry<>(
                        seen.jurisdiction(moment.jurisdiction(), shard).sequence() + 1,
                        moment.now(),
                        moment.actor(),
                        moment.inputId(),
                        input.bodyHash(),
                        moment.handling(),
                        moment.drillId(),
                        positions(decided, published),
                        Behind.json(decided.behind()),
                        events,
                        told ? outcome : null));
    }

    private Step<S, V, E> write(PartitionState<S, V> before, @Nullable Jurisdiction jurisdiction, Entry<E> entry) {
        var key = (jurisdiction == null ? PartitionKeys.NO_JURISDICTION : jurisdiction.value())
                .getBytes(StandardCharsets.UTF_8);
        var value = codec.write(entry);
        if (value.length > LARGEST_ENTRY_BYTES) {
            throw new IllegalArgumentException("an entry of " + value.length + " bytes is over the limit of "
                    + LARGEST_ENTRY_BYTES + ": split the work into several commands");
        }
        long number = before.journal().entry() + 1;
        var previous = Chain.head(before.journal());
        var hash = Chain.hash(number, previous, key, value);
        var next = folding.fold(before, new Position(before.journal().offset() + 1, number, hash), jurisdiction, entry);
        return new Step<>(next, new Draft<>(jurisdiction, entry, number, previous, hash, key, value), null, null);
    }

    private Map<String, Position> positions(PartitionState<S, V> state, long published) {
        var positions = HashTreePMap.<String, Position>from(state.decided());
        for (var read : state.read().entrySet()) {
            positions = positions.plus(read.getKey(), read.getValue());
        }
        return positions.plus(Topics.OUTCOMES, Position.plain(published));
    }

    private static <S, V> PartitionState<S, V> passed(PartitionState<S, V> state, Received<?> input) {
        return input.late() ? Behind.advance(state, input) : state.withDecided(input.topic(), input.after());
    }

    private static Outcome keyReused(Ledger.Line line) {
        return Outcome.refused(
                "KEY_REUSED",
                "This key was used at " + line.at() + " for another request: send the new one under a new key.");
    }
}
