package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the free units of a capability that are nearest to a place, ring by ring, so that the far ones cost nothing. */
final class Nearest {
    /** Some twelve kilometres; where these hold too few, all units of the capability are looked at. */
    private static final int MOST_STEPS = 12;

    /** Units in no more cells than this are looked at at once: rings would be mostly empty. */
    private static final int FEW_CELLS = 64;

    private Nearest() {}

    /** A unit and its great-circle distance, metres. */
    record Near(KnownUnit unit, double distanceMetres) {}

    private record Candidate(UnitId id, double distanceMetres) {}

    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::distanceMetres)
            .thenComparing(one -> one.id().value());

    /** At most so many, the nearest first. */
    static List<Near> of(Units units, Capability capability, Coordinates place, int most, Predicate<KnownUnit> mayGo) {
        var cells = units.freeWith(capability);
        var found = new ArrayList<Candidate>();
        for (int steps = 0; cells.size() > FEW_CELLS && steps <= MOST_STEPS; steps++) {
            Cells.ring(place, steps, cell -> add(found, cells.getOrDefault(cell, List.of()), place));
            double reach = Cells.reach(place, steps);
            if (found.stream().filter(one -> one.distanceMetres() <= reach).count() >= most) {
                var near = first(found, units, most, mayGo, reach);
                if (near.size() == most) {
                    return near;
                }
            }
        }
        found.clear();
        cells.values().forEach(there -> add(found, there, place));
        return first(found, units, most, mayGo, Double.MAX_VALUE);
    }

    private static void add(List<Candidate> found, List<Units.Free> there, Coordinates place) {
        there.forEach(one -> found.add(new Candidate(one.id(), place.distanceMetres(one.where()))));
    }

    /** Only the nearest are looked up: the others cost a distance each. */
    private static List<Near> first(
            List<Candidate> found, Units units, int most, Predicate<KnownUnit> mayGo, double reach) {
        found.sort(ORDER);
        var near = new ArrayList<Near>();
        for (var one : found) {
            if (near.size() == most || one.distanceMetres() > reach) {
                break;
            }
            var unit = units.find(one.id());
            if (unit != null && mayGo.test(unit)) {
                near.add(new Near(unit, one.distanceMetres()));
            }
        }
        return List.copyOf(near);
    }
}
