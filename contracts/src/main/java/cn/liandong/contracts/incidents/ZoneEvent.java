package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones around an incident, in the journal `incidents`. */
public sealed interface ZoneEvent extends IncidentEvent {

    IncidentId incident();

    /**
     * The zones as they are from now on; they replace those before.
     *
     * @param points who lies in them; null in entries of an older version, where nobody looked
     * @param changes since those before; empty where there were none before; null in entries of an older version
     * @param sunTurnsAt when the sun next rises or sets there, and they are drawn anew; null while that is not waited for
     */
    record ZonesDrawn(
            IncidentId incident,
            HazardZones zones,
            Instant at,
            @Nullable PointsInZones points,
            @Nullable List<ZoneChange> changes,
            @Nullable Instant sunTurnsAt)
            implements ZoneEvent {
        public ZonesDrawn {
            changes = changes == null ? null : List.copyOf(changes);
        }

        public ZonesDrawn(IncidentId incident, HazardZones zones, Instant at) {
            this(incident, zones, at, null, null, null);
        }
    }

    /** There are no zones any more: by what is believed now nothing spreads, or nobody knows where. */
    record ZonesLifted(IncidentId incident, List<ZoneChange> changes, Instant at) implements ZoneEvent {
        public ZonesLifted {
            changes = List.copyOf(changes);
        }
    }
}
