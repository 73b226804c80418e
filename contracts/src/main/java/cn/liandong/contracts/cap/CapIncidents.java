package cn.liandong.contracts.cap;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.journal.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What CAP alerts are made of: a fold of the journal `incidents` alone, entry by entry. So every instance counts the same
 * versions, whatever else it follows and however often it was started. An archived incident leaves it.
 */
public record CapIncidents(PMap<IncidentId, CapIncident> byId) {
    /** Counts up when the fold changes its meaning or its shape. */
    public static final int FOLD_VERSION = 2;

    public static final CapIncidents EMPTY = new CapIncidents(HashTreePMap.empty());

    /** The incident; null where there is none, or it is archived. */
    public @Nullable CapIncident find(IncidentId incident) {
        return byId.get(incident);
    }

    /** After one entry, which makes one version more at most of each incident. */
    public CapIncidents follow(Entry<?> entry) {
        var told = new HashMap<IncidentId, CapIncident>();
        var now = byId;
        for (var event : entry.events()) {
            if (event instanceof IncidentOpened opened && !now.containsKey(opened.incident())) {
                now = now.plus(opened.incident(), CapIncident.of(opened, entry.handling(), entry.at()));
            } else if (event instanceof SituationUpdated updated) {
                now = change(now, told, updated.incident(), known -> known.with(updated.situation()));
            } else if (event instanceof ZonesDrawn drawn) {
                now = change(now, told, drawn.incident(), known -> known.withZones(drawn.zones()));
            } else if (event instanceof ZonesLifted lifted) {
                now = change(now, told, lifted.incident(), known -> known.withZones(null));
            } else if (event instanceof IncidentGraded graded) {
                now = change(now, told, graded.incident(), known -> known.with(graded.grade()));
            } else if (event instanceof StageNoted noted) {
                now = noted.stage() == IncidentStage.ARCHIVED
                        ? now.minus(noted.incident())
                        : change(
                                now,
                                told,
                                noted.incident(),
                                known -> known.with(noted.stage() == IncidentStage.CLOSED, noted.outcome()));
            }
        }
        for (var before : told.values()) {
            var after = now.get(before.incident());
            if (after != null) {
                now = now.plus(after.incident(), after.superseding(before, entry.at()));
            }
        }
        return new CapIncidents(now);
    }

    /** What an entry tells in the moment of the opening belongs to the first alert. */
    private PMap<IncidentId, CapIncident> change(
            PMap<IncidentId, CapIncident> now,
            Map<IncidentId, CapIncident> told,
            IncidentId incident,
            UnaryOperator<CapIncident> how) {
        var known = now.get(incident);
        if (known == null) {
            return now;
        }
        var before = byId.get(incident);
        if (before != null) {
            told.put(incident, before);
        }
        return now.plus(incident, how.apply(known));
    }
}
