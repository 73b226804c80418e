package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One family of what hangs on incidents.
 *
 * @param byId by the id of its item
 * @param byIncident in the order they came
 */
record Hanging<V extends Hung>(PMap<String, V> byId, PMap<IncidentId, PVector<String>> byIncident) {
    static <V extends Hung> Hanging<V> none() {
        return new Hanging<>(HashTreePMap.empty(), HashTreePMap.empty());
    }

    @Nullable
    V find(String id) {
        return byId.get(id);
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    List<V> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty()).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean anyOwed(IncidentId incident) {
        return of(incident).stream().anyMatch(Hung::isOwed);
    }

    Hanging<V> with(V view) {
        var id = view.key().id();
        if (byId.containsKey(id)) {
            return new Hanging<>(byId.plus(id, view), byIncident);
        }
        var before = byIncident.getOrDefault(view.incident(), TreePVector.empty());
        return new Hanging<>(byId.plus(id, view), byIncident.plus(view.incident(), before.plus(id)));
    }

    Hanging<V> without(String id, IncidentId incident) {
        var left = byIncident.getOrDefault(incident, TreePVector.empty()).minus(id);
        return new Hanging<>(
                byId.minus(id), left.isEmpty() ? byIncident.minus(incident) : byIncident.plus(incident, left));
    }

    Hanging<V> without(IncidentId incident) {
        return new Hanging<>(
                byId.minusAll(byIncident.getOrDefault(incident, TreePVector.empty())), byIncident.minus(incident));
    }
}
