package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The fold of a service's own journal: the only way in which a state changes, live and after a restart alike. */
final class Folding<S, V, E> {
    private final Shard<S, V, ?, E> shard;

    Folding(Shard<S, V, ?, E> shard) {
        this.shard = shard;
    }

    /**
     * The state behind an accepted entry.
     *
     * @param jurisdiction null for an entry of positions alone
     */
    PartitionState<S, V> fold(
            PartitionState<S, V> before, Position journal, @Nullable Jurisdiction jurisdiction, Entry<E> entry) {
        var next = before.withJournal(journal)
                .withAllDecided(HashTreePMap.from(entry.positions()))
                .withBehind(behind(entry));
        return jurisdiction == null
                ? next
                : next.with(jurisdiction, fold(next.jurisdiction(jurisdiction, shard), journal.entry(), entry));
    }

    /**
     * The state behind an accepted entry whose events this version cannot read: its jurisdiction is stuck. What the entry
     * says of inputs counts all the same, or what it decided would be put behind, and decided again one day.
     *
     * @param frame the entry without a meaning for its events; null where not even that could be read
     */
    PartitionState<S, V> unreadable(
            PartitionState<S, V> before, Position journal, Jurisdiction jurisdiction, @Nullable Entry<?> frame) {
        var next = before.withJournal(journal);
        var stuck = before.jurisdiction(jurisdiction, shard);
        long sequence = stuck.sequence();
        var ledger = stuck.ledger();
        if (frame != null) {
            next = next.withAllDecided(HashTreePMap.from(frame.positions())).withBehind(behind(frame));
            sequence = frame.sequence();
            ledger = ledger(stuck, journal.entry(), frame);
        }
        return next.with(
                jurisdiction,
                new JurisdictionState<>(stuck.state(), stuck.view(), sequence, ledger, "an unreadable entry"));
    }

    private JurisdictionState<S, V> fold(JurisdictionState<S, V> before, long number, Entry<E> entry) {
        var state = before.state();
        var stuckBy = before.stuckBy();
        for (var event : entry.events()) {
            if (stuckBy == null && !shard.recognizes(event)) {
                stuckBy = type(event);
            }
            // Behind an unknown event the state is not known either: it stays as it was before.
            state = stuckBy == null ? shard.evolve(state, event) : state;
        }
        return new JurisdictionState<>(state, before.view(), entry.sequence(), ledger(before, number, entry), stuckBy);
    }

    /** The type alone: what else it says may be long, and is nobody's business on a page about the engine. */
    private static String type(Object event) {
        return event instanceof Typed typed ? typed.type() : event.getClass().getSimpleName();
    }

    private Ledger ledger(JurisdictionState<S, V> before, long number, Entry<?> entry) {
        var commandId = entry.commandId();
        var bodyHash = entry.bodyHash();
        return commandId == null || bodyHash == null
                ? before.ledger()
                : before.ledger()
                        .with(new Ledger.Line(
                                commandId, bodyHash, number, entry.sequence(), entry.at(), entry.outcome()));
    }

    private static PMap<Jurisdiction, PMap<String, Position>> behind(Entry<?> entry) {
        PMap<Jurisdiction, PMap<String, Position>> all = HashTreePMap.empty();
        var behind = entry.behind();
        if (behind != null) {
            for (Map.Entry<Jurisdiction, Map<String, Position>> one : behind.entrySet()) {
                all = all.plus(one.getKey(), HashTreePMap.from(one.getValue()));
            }
        }
        return all;
    }
}
