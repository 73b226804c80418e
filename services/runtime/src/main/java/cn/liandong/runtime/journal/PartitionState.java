package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Position;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The fold of one partition: of the service's own journal, and the views of what it follows. Unchanging, so that the last
 * confirmed one is always at hand when a pipeline ends.
 *
 * @param journal where the fold stands in the service's own journal
 * @param decided by topic, the inputs handled up to here; what an entry carries
 * @param read by topic, how far the view is folded; ahead of {@code decided} for references only
 * @param behind inputs of a jurisdiction that was stuck, passed over and still to be decided: from where, by topic
 */
record PartitionState<S, V>(
        Position journal,
        PMap<String, Position> decided,
        PMap<String, Position> read,
        PMap<Jurisdiction, JurisdictionState<S, V>> jurisdictions,
        PMap<Jurisdiction, PMap<String, Position>> behind) {

    static <S, V> PartitionState<S, V> empty() {
        return new PartitionState<>(
                Chain.GENESIS, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
    }

    JurisdictionState<S, V> jurisdiction(Jurisdiction id, Shard<S, V, ?, ?> shard) {
        var known = jurisdictions.get(id);
        return known != null
                ? known
                : new JurisdictionState<>(shard.emptyState(id), shard.emptyView(id), 0, Ledger.EMPTY, null);
    }

    PartitionState<S, V> with(Jurisdiction id, JurisdictionState<S, V> changed) {
        return new PartitionState<>(journal, decided, read, jurisdictions.plus(id, changed), behind);
    }

    PartitionState<S, V> withDecided(String topic, Position position) {
        return new PartitionState<>(
                journal, decided.plus(topic, position), read.plus(topic, position), jurisdictions, behind);
    }

    PartitionState<S, V> withRead(String topic, Position position) {
        return new PartitionState<>(journal, decided, read.plus(topic, position), jurisdictions, behind);
    }

    PartitionState<S, V> withAllDecided(PMap<String, Position> positions) {
        return new PartitionState<>(journal, positions, read, jurisdictions, behind);
    }

    PartitionState<S, V> withJournal(Position position) {
        return new PartitionState<>(position, decided, read, jurisdictions, behind);
    }

    PartitionState<S, V> withBehind(PMap<Jurisdiction, PMap<String, Position>> changed) {
        return new PartitionState<>(journal, decided, read, jurisdictions, changed);
    }
}
