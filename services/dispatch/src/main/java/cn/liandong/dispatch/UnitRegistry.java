package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.dispatch.aid.Aids;
import cn.liandong.dispatch.assignments.Registry;
import cn.liandong.dispatch.units.RoadDistances;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.dispatch.units.Roads;
import cn.liandong.dispatch.units.UnitRanking;
import cn.liandong.dispatch.units.UnitRanking.Wanted;
import cn.liandong.dispatch.units.Units;
import cn.liandong.dispatch.units.UsualNeeds;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells assignments what units there are, and where an incident is, another jurisdiction's too that asked for aid. */
record UnitRegistry(Units units, Roads roads, Aids aids, DispatchView view, RoadFactor factor) implements Registry {
    @Override
    public @Nullable OrganizationId organizationOf(UnitId unit) {
        var known = units.find(unit);
        return known == null ? null : known.unit().organization();
    }

    @Override
    public boolean isAvailable(UnitId unit) {
        var known = units.find(unit);
        return known != null && known.state() == UnitState.AVAILABLE;
    }

    @Override
    public @Nullable Handling handlingOf(IncidentId incident) {
        var known = view.find(incident);
        var foreign = aids.foreign(incident);
        return known == null ? (foreign == null ? null : foreign.subject().handling()) : known.handling();
    }

    @Override
    public List<Capability> usualNeeds(IncidentId incident) {
        var foreign = aids.foreign(incident);
        return UsualNeeds.of(
                foreign == null ? known(incident).category() : foreign.subject().category());
    }

    @Override
    public @Nullable Coordinates placeOf(IncidentId incident) {
        var foreign = aids.foreign(incident);
        return foreign == null ? view.placeOf(known(incident)) : foreign.place();
    }

    @Override
    public Ranked rank(IncidentId incident, List<Capability> needs, Collection<UnitId> notAgain) {
        var place = placeOf(incident);
        if (place == null) {
            return new Ranked(List.of(), needs);
        }
        var ranking = UnitRanking.rank(
                new Wanted(
                        place,
                        needs,
                        kindFor(incident),
                        Objects.requireNonNull(handlingOf(incident)),
                        notAgain,
                        unitsFor(incident)),
                units,
                distancesTo(incident));
        return new Ranked(ranking.units(), ranking.shortfall());
    }

    @Override
    public ProposedUnit why(UnitId unit, IncidentId incident, List<Capability> needs) {
        var known = Objects.requireNonNull(units.find(unit), "a unit that is not registered was to be offered");
        return UnitRanking.why(known, needs, kindFor(incident), placeOf(incident), distancesTo(incident));
    }

    @Override
    public boolean mayGo(UnitId unit, IncidentId incident) {
        var units = unitsFor(incident);
        return units == null || units.contains(unit);
    }

    /** Of an exercise only the units of its drill, and none where it is of no drill; null for all. */
    private @Nullable Set<UnitId> unitsFor(IncidentId incident) {
        if (handlingOf(incident) != Handling.EXERCISE) {
            return null;
        }
        var known = view.find(incident);
        var drill = view.find(known == null ? null : known.drill());
        return drill == null ? Set.of() : drill.units();
    }

    /** Only another jurisdiction says which kind it wants. */
    private @Nullable UnitKind kindFor(IncidentId incident) {
        var foreign = aids.foreign(incident);
        return foreign == null ? null : foreign.need().kind();
    }

    private RoadDistances distancesTo(IncidentId incident) {
        return new RoadDistances(factor, roads.to(incident, placeOf(incident)));
    }

    private KnownIncident known(IncidentId incident) {
        return Objects.requireNonNull(view.find(incident), "an incident that was not opened was to be helped");
    }
}
