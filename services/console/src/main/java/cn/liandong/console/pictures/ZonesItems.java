package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesLifted;
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
        return view == null ? null : zones(picture, view);
    }

    private static Item zones(Picture picture, ZonesView view) {
        var drawn = view.drawn();
        var zones = drawn.zones();
        var points = drawn.points();
        var incident = picture.incidents().get(drawn.incident());
        var opened = incident == null ? null : incident.opened();
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
                drawn.changes() == null ? List.of() : drawn.changes(),
                view.siteChanged(),
                opened == null ? null : opened.wind(),
                points == null
                        ? null
                        : points.nearest().stream()
                                .map(point -> point(picture, point))
                                .toList(),
                points == null ? List.of() : points.counts(),
                zones.zones().stream()
                        .map(zone -> outlined(zone, zones.centre()))
                        .toList());
    }

    private static ZonesItem.PointIn point(Picture picture, PointInZone point) {
        var contact = point.contact();
        return new ZonesItem.PointIn(
                point.point().value(),
                point.kind(),
                point.name(),
                point.coordinates(),
                point.metres(),
                point.degrees(),
                point.zones(),
                point.people(),
                contact == null ? null : contact.value(),
                contact == null ? null : picture.directory().name(contact),
                point.phoneNote());
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
            case ZonesLifted lifted -> Map.of("changes", changes(lifted.changes()));
            case ZonesDrawn drawn -> {
                var facts = new TreeMap<String, String>();
                var zones = drawn.zones();
                if (drawn.changes() != null && !drawn.changes().isEmpty()) {
                    facts.put("changes", changes(drawn.changes()));
                }
                if (drawn.points() != null) {
                    facts.put(
                            "points",
                            String.valueOf(drawn.points().counts().stream()
                                    .mapToInt(PointCount::points)
                                    .sum()));
                }
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

    private static String changes(List<ZoneChange> changes) {
        return changes.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
