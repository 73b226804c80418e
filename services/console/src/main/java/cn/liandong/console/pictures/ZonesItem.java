package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.places.Coordinates;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zones around an incident 警戒范围, as a page gets them.
 *
 * @param id of the incident
 * @param substance as the table names it, or as told where no table has it
 * @param guide of the guidebook; null where no table has the substance
 * @param centre WGS-84
 * @param wind by which they are drawn; null where nobody knows
 * @param changes since those before; empty where there were none before
 * @param siteChanged whether the site was registered anew since: drawn anew they may be others
 * @param points who lies in them, the nearest first; null where nobody looked
 * @param counts of all who lie in them, by kind
 * @param zones empty where no table has the substance
 */
@JsonTypeName("zones")
public record ZonesItem(
        String id,
        String incidentId,
        @Nullable String substance,
        @Nullable String unNumber,
        @Nullable String guide,
        String edition,
        boolean night,
        boolean largeSpill,
        List<ZoneAssumption> assumed,
        Coordinates centre,
        Instant drawnAt,
        List<ZoneChange> changes,
        boolean siteChanged,
        @Nullable Wind wind,
        @Nullable List<PointIn> points,
        List<PointCount> counts,
        List<Outlined> zones)
        implements Item {

    /**
     * Where people are who lie in a zone, as it was known when the zones were drawn.
     *
     * @param coordinates WGS-84
     * @param metres from the spill
     * @param degrees where it lies from the spill, clockwise from north
     * @param people null where nobody knows
     * @param contactId the post that is called
     * @param phoneNote whom to call where no post is known
     */
    public record PointIn(
            String id,
            PointKind kind,
            String name,
            Coordinates coordinates,
            int metres,
            int degrees,
            List<ZoneKind> zones,
            @Nullable Integer people,
            @Nullable String contactId,
            @Nullable String contactName,
            @Nullable String phoneNote) {}

    /**
     * One of them.
     *
     * @param metres a circle's radius, or a square's side
     * @param orMore that the table says this much or more
     * @param towardsDegrees where a square runs to, degrees clockwise from north; null for a circle
     * @param outline a closed ring of [longitude, latitude], counterclockwise, as RFC 7946 has it
     */
    public record Outlined(
            ZoneKind kind,
            int metres,
            boolean orMore,
            @Nullable Integer towardsDegrees,
            String source,
            List<List<Double>> outline) {}
}
