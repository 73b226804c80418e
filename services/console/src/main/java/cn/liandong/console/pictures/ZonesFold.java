package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;

/** What is told of zones: those drawn last stand for all before. */
final class ZonesFold {
    private ZonesFold() {}

    static void apply(Draft draft, Spot spot, ZoneEvent event) {
        switch (event) {
            case ZonesDrawn drawn -> draw(draft, spot, drawn);
        }
    }

    /** Of an incident that has left the picture nothing comes back. */
    private static void draw(Draft draft, Spot spot, ZonesDrawn drawn) {
        var view = draft.incidents.get(drawn.incident());
        if (view == null || view.opened() == null) {
            return;
        }
        draft.put(new ZonesView(drawn));
        Timeline.add(draft, drawn.incident(), spot.line(drawn));
    }
}
