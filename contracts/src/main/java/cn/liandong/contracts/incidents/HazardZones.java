package cn.liandong.contracts.incidents;

import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zones of an incident, and what they rest on.
 *
 * @param centre WGS-84
 * @param substance as the table names it; null where no table has it
 * @param guide of the guidebook; null where no table has the substance
 * @param zones empty where no table has the substance: no figure is invented
 * @param largeSpill whether the row of large spills was read
 * @param night whether the sun was down there
 * @param assumed what nobody told
 * @param edition of the guidebook
 */
public record HazardZones(
        Coordinates centre,
        @Nullable String substance,
        @Nullable String unNumber,
        @Nullable String guide,
        List<Zone> zones,
        boolean largeSpill,
        boolean night,
        List<ZoneAssumption> assumed,
        String edition) {
    public HazardZones {
        zones = List.copyOf(zones);
        assumed = List.copyOf(assumed);
    }
}
