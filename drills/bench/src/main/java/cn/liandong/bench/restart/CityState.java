package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadlines;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the toy remembers of its city.
 *
 * @param open by incident, its alerts
 * @param deadlines one for each alert, as dispatch has them
 */
record CityState(
        PMap<IncidentId, ClosedIncident> closed,
        PMap<IncidentId, PVector<AlertId>> open,
        PMap<AlertId, OpenAlert> alerts,
        Deadlines<CityCommand> deadlines) {

    static final CityState EMPTY =
            new CityState(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    CityState evolve(CityEvent event) {
        return switch (event) {
            case CityEvent.Closed(var incident) ->
                new CityState(closed.plus(incident.id(), incident), open, alerts, deadlines);
            case CityEvent.Opened opened -> with(opened);
            case CityEvent.StepTaken taken -> with(taken);
        };
    }

    private CityState with(CityEvent.Opened opened) {
        PVector<AlertId> ids = TreePVector.empty();
        var all = alerts;
        for (var alert : opened.alerts()) {
            ids = ids.plus(alert.id());
            all = all.plus(alert.id(), alert);
        }
        return new CityState(closed, open.plus(opened.incident(), ids), all, deadlines);
    }

    private CityState with(CityEvent.StepTaken taken) {
        var old = alerts.get(taken.alert());
        return old == null
                ? this
                : new CityState(
                        closed, open, alerts.plus(old.id(), old.told(taken.step())), deadlines.with(taken.next()));
    }
}
