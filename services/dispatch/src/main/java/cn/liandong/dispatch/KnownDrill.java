package cn.liandong.dispatch;

import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What dispatch keeps of a drill: whom and what its incidents may call on.
 *
 * @param director in whose name its incidents are closed; null while nothing of the drill itself was read
 * @param units that may be offered
 * @param parties who takes part and answers for which post: it is frozen when the drill starts, whatever the roster says since
 * @param incidents of the drill, each as it is believed to be now
 */
public record KnownDrill(
        DrillPhase phase,
        @Nullable PostId director,
        PSet<UnitId> units,
        PMap<PostId, OnDuty> parties,
        PMap<IncidentId, IncidentOpened> incidents) {

    /** Journals are not read in step: an incident may be read before the drill that it is of. */
    static final KnownDrill NOT_READ_YET = new KnownDrill(
            DrillPhase.SCHEDULED, null, HashTreePSet.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    KnownDrill scheduled(Scenario scenario) {
        return new KnownDrill(phase, scenario.director(), HashTreePSet.from(scenario.units()), parties, incidents);
    }

    public boolean isRunning() {
        return phase == DrillPhase.RUNNING;
    }

    boolean isOver() {
        return phase == DrillPhase.FINISHED || phase == DrillPhase.CANCELLED;
    }

    KnownDrill in(DrillPhase next) {
        return new KnownDrill(next, director, units, parties, incidents);
    }

    KnownDrill started(DrillStarted started) {
        PMap<PostId, OnDuty> seats = HashTreePMap.empty();
        for (DrillParty party : started.parties()) {
            seats = seats.plus(party.post(), new OnDuty(party.people(), started.at(), List.of()));
        }
        return new KnownDrill(DrillPhase.RUNNING, director, units, seats, incidents);
    }

    KnownDrill with(IncidentOpened incident) {
        return new KnownDrill(phase, director, units, parties, incidents.plus(incident.incident(), incident));
    }

    KnownDrill with(SituationUpdated updated) {
        var known = incidents.get(updated.incident());
        return known == null ? this : with(known.with(updated.situation()));
    }
}
