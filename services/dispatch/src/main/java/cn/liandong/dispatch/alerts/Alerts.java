package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The alerts of one jurisdiction.
 *
 * @param byIncident every incident that was decided, also one that alerted nobody
 */
public record Alerts(PMap<AlertId, Alert> byId, PMap<IncidentId, PVector<AlertId>> byIncident) {

    public static final Alerts NONE = new Alerts(HashTreePMap.empty(), HashTreePMap.empty());

    public @Nullable Alert find(AlertId alert) {
        return byId.get(alert);
    }

    public boolean decided(IncidentId incident) {
        return byIncident.containsKey(incident);
    }

    Alerts with(Alert begun) {
        return new Alerts(
                byId.plus(begun.id(), begun),
                byIncident.plus(begun.incident(), of(begun.incident()).plus(begun.id())));
    }

    Alerts withDecided(IncidentId incident) {
        return new Alerts(byId, byIncident.plus(incident, of(incident)));
    }

    Alerts changed(AlertId alert, UnaryOperator<Alert> change) {
        var old = byId.get(alert);
        return old == null ? this : new Alerts(byId.plus(alert, change.apply(old)), byIncident);
    }

    private PVector<AlertId> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty());
    }
}
