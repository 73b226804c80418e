package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The units of one jurisdiction.
 *
 * @param free those that a real incident may have, by capability and cell of the grid
 */
public record Units(PMap<UnitId, KnownUnit> byId, PMap<Capability, PMap<Long, List<Free>>> free) {

    /** A unit of the index and where it is: whoever looks for the nearest need not look it up before it is known to be near. */
    public record Free(UnitId id, Coordinates where) {}

    public static final Units NONE = new Units(HashTreePMap.empty(), HashTreePMap.empty());

    public @Nullable KnownUnit find(UnitId unit) {
        return byId.get(unit);
    }

    PMap<Long, List<Free>> freeWith(Capability capability) {
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
                && one.where().equals(other.where())
                && one.unit().capabilities().equals(other.unit().capabilities());
    }

    private static PMap<Capability, PMap<Long, List<Free>>> indexed(
            PMap<Capability, PMap<Long, List<Free>>> free, KnownUnit added) {
        if (!added.isFree()) {
            return free;
        }
        long cell = Cells.of(added.where());
        var entry = new Free(added.unit().id(), added.where());
        for (var capability : added.unit().capabilities()) {
            var cells = free.getOrDefault(capability, HashTreePMap.empty());
            var others =
                    without(cells.getOrDefault(cell, List.of()), added.unit().id());
            free = free.plus(
                    capability,
                    cells.plus(
                            cell,
                            Stream.concat(others.stream(), Stream.of(entry)).toList()));
        }
        return free;
    }

    private static PMap<Capability, PMap<Long, List<Free>>> dropped(
            PMap<Capability, PMap<Long, List<Free>>> free, KnownUnit old) {
        if (!old.isFree()) {
            return free;
        }
        long cell = Cells.of(old.where());
        for (var capability : old.unit().capabilities()) {
            var cells = free.getOrDefault(capability, HashTreePMap.empty());
            var left = without(cells.getOrDefault(cell, List.of()), old.unit().id());
            free = free.plus(capability, left.isEmpty() ? cells.minus(cell) : cells.plus(cell, left));
        }
        return free;
    }

    private static List<Free> without(List<Free> there, UnitId unit) {
        return there.stream().filter(one -> !one.id().equals(unit)).toList();
    }
}
