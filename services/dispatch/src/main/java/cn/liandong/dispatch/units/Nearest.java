package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.pcollections.HashTreePSet;

/** Finds the free units of a capability that are nearest to a place, ring by ring, so that the far ones cost nothing. */
final class Nearest {
    /** Some twelve kilometres; where these hold too few, all units of the capability are looked at. */
    private static final int MOST_STEPS = 12;

    /** Units in no more cells than this are looked at at once: rings would be mostly empty. */
    private static final int FEW_CELLS = 64;

    private Nearest() {}

    /** A unit and its great-circle distance, metres. */
    record Near(KnownUnit unit, double distanceMetres) {}

    private static final Comparator<Near> ORDER = Comparator.comparingDouble(Near::distanceMetres)
            .thenComparing(near -> near.unit().unit().id().value());

    /** At most so many, the nearest first. */
    static List<Near> of(Units units, Capability capability, Coordinates place, int most, Predicate<KnownUnit> mayGo) {
        var cells = units.freeWith(capability);
        var found = new ArrayList<Near>();
        for (int steps = 0; cells.size() > FEW_CELLS && steps <= MOST_STEPS; steps++) {
            Cells.ring(place, steps, cell -> {
                for (var id : cells.getOrDefault(cell, HashTreePSet.empty())) {
                    add(found, units, id, place, mayGo);
                }
            });
            double reach = Cells.reach(place, steps);
            if (found.stream().filter(near -> near.distanceMetres() <= reach).count() >= most) {
                return first(found, most);
            }
        }
        found.clear();
        cells.values().forEach(there -> there.forEach(id -> add(found, units, id, place, mayGo)));
        return first(found, most);
    }

    private static void add(List<Near> found, Units units, UnitId id, Coordinates place, Predicate<KnownUnit> mayGo) {
        var unit = units.find(id);
        if (unit != null && mayGo.test(unit)) {
            found.add(new Near(unit, place.distanceMetres(unit.where())));
        }
    }

    private static List<Near> first(List<Near> found, int most) {
        return found.stream().sorted(ORDER).limit(most).toList();
    }
}
