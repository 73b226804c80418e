package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.dispatch.Roll;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The alerts of one jurisdiction.
 *
 * @param byIncident every incident that was decided, also one that alerted nobody
 * @param waiting incidents that alerted nobody because their drill was not running
 */
public record Alerts(
        PMap<AlertId, Alert> byId, PMap<IncidentId, PVector<AlertId>> byIncident, PSet<IncidentId> waiting) {

    public static final Alerts NONE = new Alerts(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    public @Nullable Alert find(AlertId alert) {
        return byId.get(alert);
    }

    /** Who of the alert has acknowledged; null where one of a post is enough, or there is none. */
    public @Nullable Roll rollOf(AlertId alert) {
        var known = byId.get(alert);
        return known == null ? null : known.roll();
    }

    public boolean decided(IncidentId incident) {
        return byIncident.containsKey(incident);
    }

    /** Those of the incident itself that nobody has acknowledged, and nobody was told to leave. */
    public List<AlertId> open(IncidentId incident) {
        return of(incident).stream()
                .filter(alert -> alert.matter() == null && alert.isOpen())
                .map(Alert::id)
                .toList();
    }

    Alerts with(Alert begun) {
        return new Alerts(
                byId.plus(begun.id(), begun),
                byIncident.plus(begun.incident(), ids(begun.incident()).plus(begun.id())),
                waiting);
    }

    Alerts withDecided(IncidentId incident) {
        return new Alerts(byId, byIncident.plus(incident, ids(incident)), waiting);
    }

    /** It is decided again once its drill runs. */
    Alerts withWaiting(IncidentId incident) {
        return new Alerts(byId, byIncident, waiting.plus(incident));
    }

    Alerts withoutWaiting(IncidentId incident) {
        return new Alerts(byId, byIncident, waiting.minus(incident));
    }

    /** Only that the incident was decided, and the alerts that somebody still has to acknowledge. */
    public Alerts withoutEnded(IncidentId incident) {
        var ended = of(incident).stream()
                .filter(alert -> !alert.isOpen())
                .map(Alert::id)
                .toList();
        return new Alerts(
                byId.minusAll(ended),
                byIncident.plus(incident, ids(incident).minusAll(ended)),
                waiting.minus(incident));
    }

    Alerts changed(AlertId alert, UnaryOperator<Alert> change) {
        var old = byId.get(alert);
        return old == null ? this : new Alerts(byId.plus(alert, change.apply(old)), byIncident, waiting);
    }

    /** The incident's alerts, in the order they began. */
    public List<Alert> of(IncidentId incident) {
        return ids(incident).stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private PVector<AlertId> ids(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty());
    }
}
