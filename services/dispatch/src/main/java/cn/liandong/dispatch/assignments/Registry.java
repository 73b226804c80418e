package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ProposedUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an offer must know of units and incidents; dispatch's own decider answers it. */
public interface Registry {
    /** Whose unit it is; null where there is none of that id. */
    @Nullable
    OrganizationId organizationOf(UnitId unit);

    boolean isAvailable(UnitId unit);

    /** Whether the incident may call on it: an exercise on those of its drill alone. */
    boolean mayGo(UnitId unit, IncidentId incident);

    /** How the incident is handled; null where none of that id was opened. */
    @Nullable
    Handling handlingOf(IncidentId incident);

    /** What such an incident usually needs. */
    List<Capability> usualNeeds(IncidentId incident);

    /** Where the incident is; null where nothing is known of it. */
    @Nullable
    Coordinates placeOf(IncidentId incident);

    /** Who could go; nobody where the incident's place is not known. */
    Ranked rank(IncidentId incident, List<Capability> needs, Collection<UnitId> notAgain);

    /**
     * Who could go, and what nobody covers.
     *
     * @param units the best first
     * @param shortfall the needs for which no unit is free
     */
    record Ranked(List<ProposedUnit> units, List<Capability> shortfall) {}

    /** Why this one would go. */
    ProposedUnit why(UnitId unit, IncidentId incident, List<Capability> needs);
}
