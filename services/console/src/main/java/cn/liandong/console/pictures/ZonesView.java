package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;

/** The zones around an incident as they were drawn last. */
record ZonesView(ZonesDrawn drawn) implements Hung {
    @Override
    public ItemKey key() {
        return ItemKey.zones(drawn.incident());
    }

    @Override
    public IncidentId incident() {
        return drawn.incident();
    }

    @Override
    public boolean isOwed() {
        return false;
    }
}
