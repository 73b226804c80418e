package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;

/** Zones around an incident, in the journal `incidents`. */
public sealed interface ZoneEvent extends IncidentEvent {

    /** The zones as they are from now on; they replace those before. */
    record ZonesDrawn(IncidentId incident, HazardZones zones, Instant at) implements ZoneEvent {}
}
