package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;

/**
 * The zones around an incident as they were drawn last.
 *
 * @param siteChanged whether its site was registered anew since
 */
record ZonesView(ZonesDrawn drawn, boolean siteChanged) implements Hung {
    ZonesView withSiteChanged() {
        return new ZonesView(drawn, true);
    }

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

    /** Its name stands in the list of who is to be warned. */
    @Override
    public boolean names(PostId post) {
        var points = drawn.points();
        return points != null && points.nearest().stream().anyMatch(point -> post.equals(point.contact()));
    }
}
