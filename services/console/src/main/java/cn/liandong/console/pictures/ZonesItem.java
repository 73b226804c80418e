package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.ZoneAssumption;
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
        List<Outlined> zones)
        implements Item {

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
