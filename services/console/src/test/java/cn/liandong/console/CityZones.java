package cn.liandong.console;

import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.PointsInZones;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones around the incidents of the city of the tests. */
public final class CityZones {
    private static final Coordinates CENTRE = new Coordinates(30.5, 111.6);
    private static final String TABLE = "Emergency Response Guidebook 2016, Table 3";

    private CityZones() {}

    private static final PointsInZones POINTS = new PointsInZones(
            List.of(
                    new PointInZone(
                            new PointId("point-care"),
                            PointKind.CARE_HOME,
                            "示例福利院",
                            new Coordinates(30.4936, 111.6074),
                            1_003,
                            135,
                            List.of(ZoneKind.PROTECTIVE),
                            74,
                            City.post(City.DONGSHI_TOWN).id(),
                            null),
                    new PointInZone(
                            new PointId("site-9"),
                            PointKind.SITE,
                            "示例厂区",
                            new Coordinates(30.49, 111.61),
                            1_466,
                            139,
                            List.of(ZoneKind.PROTECTIVE),
                            null,
                            null,
                            "值班室 0717-0000000（示例）")),
            List.of(new PointCount(PointKind.CARE_HOME, 1, 74, 0), new PointCount(PointKind.SITE, 1, 0, 1)));

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
                City.AT,
                zones.isEmpty() ? PointsInZones.NONE : POINTS,
                List.of(),
                City.AT.plusSeconds(3_600));
    }

    /** The same in another wind. */
    public static IncidentEvent redrawn(int number) {
        var drawn = (ZonesDrawn) drawn(number);
        return new ZonesDrawn(
                drawn.incident(), drawn.zones(), drawn.at(), drawn.points(), List.of(ZoneChange.WIND), null);
    }

    /** By what is believed now nothing spreads. */
    public static IncidentEvent lifted(int number) {
        return new ZonesLifted(City.incident(number), List.of(ZoneChange.CATEGORY), City.AT);
    }
}
