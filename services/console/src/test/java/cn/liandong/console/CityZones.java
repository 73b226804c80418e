package cn.liandong.console;

import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones around the incidents of the city of the tests. */
public final class CityZones {
    private static final Coordinates CENTRE = new Coordinates(30.5, 111.6);
    private static final String TABLE = "Emergency Response Guidebook 2016, Table 3";

    private CityZones() {}

    /** A road tank of ammonia by night in a light wind from the north-west. */
    public static IncidentEvent drawn(int number) {
        return drawn(
                number,
                "氨",
                "1005",
                "125",
                List.of(
                        new Zone(ZoneKind.ISOLATION, 150, false, null, TABLE),
                        new Zone(ZoneKind.PROTECTIVE, 2_000, false, 135, TABLE)),
                List.of());
    }

    /** Sulphur dioxide, and nobody has told anything else of it; it burns. */
    public static IncidentEvent worst(int number) {
        return drawn(
                number,
                "二氧化硫",
                "1079",
                "125",
                List.of(
                        new Zone(ZoneKind.ISOLATION, 1_000, false, null, TABLE),
                        new Zone(ZoneKind.PROTECTIVE, 11_000, true, null, TABLE),
                        new Zone(
                                ZoneKind.FIRE, 1_600, false, null, "Emergency Response Guidebook 2016, orange guides")),
                List.of(ZoneAssumption.values()));
    }

    /** Of a substance that no table has. */
    public static IncidentEvent notInTheTable(int number) {
        return drawn(number, "神秘粉末", null, null, List.of(), List.of());
    }

    private static IncidentEvent drawn(
            int number,
            String substance,
            @Nullable String unNumber,
            @Nullable String guide,
            List<Zone> zones,
            List<ZoneAssumption> assumed) {
        return new ZonesDrawn(
                City.incident(number),
                new HazardZones(CENTRE, substance, unNumber, guide, zones, true, true, assumed, "ERG 2016"),
                City.AT);
    }
}
