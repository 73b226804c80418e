package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point that lies in a zone, as it was known when the zones were drawn.
 *
 * @param point of a site, the site's id
 * @param coordinates WGS-84
 * @param metres from the spill
 * @param degrees where it lies from the spill, clockwise from north
 * @param zones that it lies in; never empty
 * @param people null where nobody knows
 */
public record PointInZone(
        PointId point,
        PointKind kind,
        String name,
        Coordinates coordinates,
        int metres,
        int degrees,
        List<ZoneKind> zones,
        @Nullable Integer people,
        @Nullable PostId contact,
        @Nullable String phoneNote) {
    public PointInZone {
        zones = List.copyOf(zones);
    }
}
