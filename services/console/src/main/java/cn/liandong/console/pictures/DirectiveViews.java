package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The directives of the picture.
 *
 * @param byIncident in the order they were given
 */
record DirectiveViews(PMap<DirectiveId, DirectiveView> byId, PMap<IncidentId, PVector<DirectiveId>> byIncident) {
    static final DirectiveViews NONE = new DirectiveViews(HashTreePMap.empty(), HashTreePMap.empty());

    @Nullable
    DirectiveView find(DirectiveId id) {
        return byId.get(id);
    }

    List<DirectiveId> idsOf(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty());
    }

    boolean anyOpen(IncidentId incident) {
        return idsOf(incident).stream().map(byId::get).filter(Objects::nonNull).anyMatch(DirectiveView::isOpen);
    }

    DirectiveViews with(DirectiveView view) {
        var id = view.given().directive();
        var incident = view.given().incident();
        return new DirectiveViews(
                byId.plus(id, view),
                byId.containsKey(id)
                        ? byIncident
                        : byIncident.plus(
                                incident,
                                byIncident
                                        .getOrDefault(incident, TreePVector.empty())
                                        .plus(id)));
    }

    DirectiveViews without(IncidentId incident) {
        return new DirectiveViews(byId.minusAll(idsOf(incident)), byIncident.minus(incident));
    }
}
