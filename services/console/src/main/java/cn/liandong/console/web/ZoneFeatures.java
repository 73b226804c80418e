package cn.liandong.console.web;

import cn.liandong.console.pictures.ZonesItem;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.ZoneKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Zones as GeoJSON (RFC 7946), one feature each, and then one for each point that lies in them. */
record ZoneFeatures(String type, List<Feature> features) {

    static ZoneFeatures of(String number, ZonesItem zones) {
        var points = zones.points() == null ? List.<ZonesItem.PointIn>of() : zones.points();
        return new ZoneFeatures(
                "FeatureCollection",
                Stream.concat(
                                zones.zones().stream().map(zone -> Feature.of(number, zones, zone)),
                                points.stream().map(point -> Feature.of(number, zones, point)))
                        .toList());
    }

    /** One zone, or one point that lies in some. */
    record Feature(String type, Geometry geometry, Object properties) {
        private static Feature of(String number, ZonesItem zones, ZonesItem.Outlined zone) {
            var parts = Antimeridian.cut(zone.outline());
            return new Feature(
                    "Feature",
                    parts.size() == 1
                            ? new Geometry("Polygon", parts)
                            : new Geometry(
                                    "MultiPolygon", parts.stream().map(List::of).toList()),
                    new Properties(
                            number,
                            zone.kind(),
                            zone.metres(),
                            zone.orMore(),
                            zone.towardsDegrees(),
                            zones.substance(),
                            zones.unNumber(),
                            zones.edition(),
                            zone.source(),
                            zones.drawnAt()));
        }

        private static Feature of(String number, ZonesItem zones, ZonesItem.PointIn point) {
            return new Feature(
                    "Feature",
                    new Geometry(
                            "Point",
                            List.of(
                                    point.coordinates().longitude(),
                                    point.coordinates().latitude())),
                    new PointProperties(
                            number,
                            point.id(),
                            point.kind(),
                            point.name(),
                            point.zones(),
                            point.metres(),
                            point.degrees(),
                            point.people(),
                            zones.drawnAt()));
        }
    }

    /** @param coordinates of a Polygon rings of [longitude, latitude], the outer one alone; of a MultiPolygon several such; of a Point a pair */
    record Geometry(String type, List<?> coordinates) {}

    /** What a map says of a zone. */
    record Properties(
            String incidentNumber,
            ZoneKind kind,
            int metres,
            boolean orMore,
            @Nullable Integer towardsDegrees,
            @Nullable String substance,
            @Nullable String unNumber,
            String edition,
            String source,
            Instant drawnAt) {}

    /** What a map says of who lies in zones; whom to call stands on the page alone. */
    record PointProperties(
            String incidentNumber,
            String pointId,
            PointKind point,
            String name,
            List<ZoneKind> zones,
            int metres,
            int degrees,
            @Nullable Integer people,
            Instant drawnAt) {}
}
