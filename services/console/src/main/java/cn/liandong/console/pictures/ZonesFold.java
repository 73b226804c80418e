package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;

/** What is told of zones: those drawn last stand for all before. */
final class ZonesFold {
    private ZonesFold() {}

    static void apply(Draft draft, Spot spot, ZoneEvent event) {
        switch (event) {
            case ZonesDrawn drawn -> draw(draft, spot, drawn);
            case ZonesLifted lifted -> lift(draft, spot, lifted);
        }
    }

    private static void lift(Draft draft, Spot spot, ZonesLifted lifted) {
        var view = draft.families.zones().find(lifted.incident().value());
        if (view == null) {
            return;
        }
        draft.families = draft.families.withoutZones(lifted.incident());
        draft.remove(ItemKey.zones(lifted.incident()));
        Timeline.add(draft, lifted.incident(), spot.line(lifted));
    }

    /** Zones that were drawn stay as they are, and whoever looks at them is told that they could be drawn anew. */
    static void siteChanged(Draft draft, IncidentId incident) {
        var view = draft.families.zones().find(incident.value());
        if (view == null) {
            return;
        }
        draft.put(view.withSiteChanged());
    }

    /** Of an incident that has left the picture nothing comes back. */
    private static void draw(Draft draft, Spot spot, ZonesDrawn drawn) {
        var view = draft.incidents.get(drawn.incident());
        if (view == null || view.opened() == null) {
            return;
        }
        draft.put(new ZonesView(drawn, false));
        if (drawn.points() != null) {
            for (var point : drawn.points().nearest()) {
                draft.named = draft.named.with(point.contact());
            }
        }
        Timeline.add(draft, drawn.incident(), spot.line(drawn));
    }
}
