package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.Capability;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The units of one jurisdiction.
 *
 * @param free those that a real incident may have, by capability and cell of the grid
 */
public record Units(PMap<UnitId, KnownUnit> byId, PMap<Capability, PMap<Long, PSet<UnitId>>> free) {

    public static final Units NONE = new Units(HashTreePMap.empty(), HashTreePMap.empty());

    public @Nullable KnownUnit find(UnitId unit) {
        return byId.get(unit);
    }

    PMap<Long, PSet<UnitId>> freeWith(Capability capability) {
        return free.getOrDefault(capability, HashTreePMap.empty());
    }

    Units with(KnownUnit changed) {
        var id = changed.unit().id();
        var old = byId.get(id);
        var all = byId.plus(id, changed);
        if (old != null && isIndexedAlike(old, changed)) {
            return new Units(all, free);
        }
        return new Units(all, indexed(old == null ? free : dropped(free, old), changed));
    }

    Units changed(UnitId unit, UnaryOperator<KnownUnit> change) {
        var old = byId.get(unit);
        return old == null ? this : with(change.apply(old));
    }

    private static boolean isIndexedAlike(KnownUnit one, KnownUnit other) {
        return one.isFree() == other.isFree()
                && Cells.of(one.where()) == Cells.of(other.where())
                && one.unit().capabilities().equals(other.unit().capabilities());
    }

    private static PMap<Capability, PMap<Long, PSet<UnitId>>> indexed(
            PMap<Capability, PMap<Long, PSet<UnitId>>> free, KnownUnit added) {
        if (!added.isFree()) {
            return free;
        }
        long cell = Cells.of(added.where());
        for (var capability : added.unit().capabilities()) {
            var cells = free.getOrDefault(capability, HashTreePMap.empty());
            var there = cells.getOrDefault(cell, HashTreePSet.empty());
            free = free.plus(
                    capability, cells.plus(cell, there.plus(added.unit().id())));
        }
        return free;
    }

    private static PMap<Capability, PMap<Long, PSet<UnitId>>> dropped(
            PMap<Capability, PMap<Long, PSet<UnitId>>> free, KnownUnit old) {
        if (!old.isFree()) {
            return free;
        }
        long cell = Cells.of(old.where());
        for (var capability : old.unit().capabilities()) {
            var cells = free.getOrDefault(capability, HashTreePMap.empty());
            var left = cells.getOrDefault(cell, HashTreePSet.empty())
                    .minus(old.unit().id());
            free = free.plus(capability, left.isEmpty() ? cells.minus(cell) : cells.plus(cell, left));
        }
        return free;
    }
}
