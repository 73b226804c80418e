package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneOutline;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what the zones around an incident read like. */
final class ZonesItems {
    /** Six decimals of a degree are a tenth of a metre, and a table is no better than that. */
    private static final double DECIMALS = 1e6;

    private ZonesItems() {}

    static @Nullable Item zones(Picture picture, IncidentId incident) {
        var view = picture.families().zones().find(incident.value());
        return view == null ? null : zones(view.drawn());
    }

    private static Item zones(ZonesDrawn drawn) {
        var zones = drawn.zones();
        return new ZonesItem(
                drawn.incident().value(),
                drawn.incident().value(),
                zones.substance(),
                zones.unNumber(),
                zones.guide(),
                zones.edition(),
                zones.night(),
                zones.largeSpill(),
                zones.assumed(),
                zones.centre(),
                drawn.at(),
                zones.zones().stream()
                        .map(zone -> outlined(zone, zones.centre()))
                        .toList());
    }

    private static ZonesItem.Outlined outlined(Zone zone, Coordinates centre) {
        return new ZonesItem.Outlined(
                zone.kind(),
                zone.metres(),
                zone.orMore(),
                zone.towardsDegrees(),
                zone.source(),
                ZoneOutline.of(zone, centre).stream().map(ZonesItems::point).toList());
    }

    private static List<Double> point(Coordinates point) {
        return List.of(rounded(point.longitude()), rounded(point.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    static Map<String, String> facts(ZoneEvent event) {
        return switch (event) {
            case ZonesDrawn(var incident, var zones, var at) -> {
                var facts = new TreeMap<String, String>();
                if (zones.substance() != null) {
                    facts.put("substance", zones.substance());
                }
                for (var zone : zones.zones()) {
                    facts.put(zone.kind().name().toLowerCase(Locale.ROOT) + "Metres", String.valueOf(zone.metres()));
                }
                facts.put(
                        "orMore",
                        zones.zones().stream()
                                .filter(Zone::orMore)
                                .map(zone -> zone.kind().name())
                                .collect(Collectors.joining(",")));
                yield facts;
            }
        };
    }
}
