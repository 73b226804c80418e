package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ranks free units: who is of the kind that was asked for, who covers more of the needs, who is nearer by road, who comes with more people. */
public final class UnitRanking {
    /** Of each need; whoever wants more asks these first. */
    static final int MOST = 5;

    private static final Comparator<Ranked> ORDER = Comparator.<Ranked, Boolean>comparing(
                    one -> !one.proposed().ofKind())
            .thenComparingInt(one -> -one.proposed().covers().size())
            .thenComparingInt(one -> Objects.requireNonNullElse(one.proposed().distanceMetres(), 0))
            .thenComparingInt(one -> -one.unit().unit().crew())
            .thenComparing(one -> one.unit().unit().id().value());

    private UnitRanking() {}

    /**
     * What units are wanted for: where, in which handling, and whom not to ask again.
     *
     * @param kind null where any will do
     * @param only of which units, where it is for a drill; null for all
     */
    public record Wanted(
            Coordinates place,
            List<Capability> needs,
            @Nullable UnitKind kind,
            Handling handling,
            Collection<UnitId> notAgain,
            @Nullable Collection<UnitId> only) {
        /** Of all units. */
        public Wanted(
                Coordinates place,
                List<Capability> needs,
                @Nullable UnitKind kind,
                Handling handling,
                Collection<UnitId> notAgain) {
            this(place, needs, kind, handling, notAgain, null);
        }
    }

    private record Ranked(KnownUnit unit, ProposedUnit proposed) {}

    /**
     * Who could go, and what nobody covers.
     *
     * @param units the best first
     * @param shortfall the needs for which no unit is free
     */
    public record Ranking(List<ProposedUnit> units, List<Capability> shortfall) {}

    /**
     * Of each need the five nearest, and the five nearest of the kind: a unit that covers two, and has five nearer ones for
     * each of them, is not found.
     */
    public static Ranking rank(Wanted wanted, Units units, RoadDistances roads) {
        var near = new LinkedHashMap<UnitId, Ranked>();
        var shortfall = new ArrayList<Capability>();
        for (var need : wanted.needs()) {
            var nearest = Nearest.of(units, need, wanted.place(), MOST, unit -> mayGo(unit, wanted));
            if (nearest.isEmpty()) {
                shortfall.add(need);
            }
            for (var one : withKind(nearest, need, wanted, units)) {
                near.computeIfAbsent(
                        one.unit().unit().id(),
                        id -> new Ranked(
                                one.unit(),
                                why(one.unit(), wanted.needs(), wanted.kind(), one.distanceMetres(), roads)));
            }
        }
        return new Ranking(
                near.values().stream().sorted(ORDER).map(Ranked::proposed).toList(), List.copyOf(shortfall));
    }

    private static List<Nearest.Near> withKind(
            List<Nearest.Near> nearest, Capability need, Wanted wanted, Units units) {
        var kind = wanted.kind();
        if (kind == null) {
            return nearest;
        }
        var ofKind = Nearest.of(
                units,
                need,
                wanted.place(),
                MOST,
                unit -> mayGo(unit, wanted) && unit.unit().kind() == kind);
        return Stream.concat(nearest.stream(), ofKind.stream()).toList();
    }

    /**
     * Why one unit would go.
     *
     * @param kind that was asked for; null where any will do
     * @param place null where nobody knows it
     */
    public static ProposedUnit why(
            KnownUnit unit,
            List<Capability> needs,
            @Nullable UnitKind kind,
            @Nullable Coordinates place,
            RoadDistances roads) {
        return why(unit, needs, kind, place == null ? null : place.distanceMetres(unit.where()), roads);
    }

    private static ProposedUnit why(
            KnownUnit unit,
            List<Capability> needs,
            @Nullable UnitKind kind,
            @Nullable Double distanceMetres,
            RoadDistances roads) {
        var capabilities = unit.unit().capabilities();
        UnitPosition position = unit.position();
        var road = distanceMetres == null ? null : roads.of(unit.unit().id(), unit.where(), distanceMetres);
        return new ProposedUnit(
                unit.unit().id(),
                needs.stream().filter(capabilities::contains).toList(),
                road == null ? null : road.metres(),
                position == null ? null : position.at(),
                unit.exercise() != null,
                unit.where(),
                road != null && road.routed(),
                unit.unit().kind() == kind);
    }

    /** A drill has no claim to a unit that another drill has. */
    private static boolean mayGo(KnownUnit unit, Wanted wanted) {
        return (wanted.only() == null || wanted.only().contains(unit.unit().id()))
                && !(wanted.handling() == Handling.EXERCISE && unit.exercise() != null)
                && !wanted.notAgain().contains(unit.unit().id());
    }
}
