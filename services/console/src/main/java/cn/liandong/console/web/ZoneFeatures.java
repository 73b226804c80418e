package cn.liandong.console.web;

import cn.liandong.console.pictures.ZonesItem;
import cn.liandong.contracts.incidents.ZoneKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones as GeoJSON (RFC 7946), one feature each. */
record ZoneFeatures(String type, List<Feature> features) {

    static ZoneFeatures of(String number, ZonesItem zones) {
        return new ZoneFeatures(
                "FeatureCollection",
                zones.zones().stream()
                        .map(zone -> Feature.of(number, zones, zone))
                        .toList());
    }

    /** One zone. */
    record Feature(String type, Polygon geometry, Properties properties) {
        private static Feature of(String number, ZonesItem zones, ZonesItem.Outlined zone) {
            return new Feature(
                    "Feature",
                    new Polygon("Polygon", List.of(zone.outline())),
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
    }

    /** @param coordinates rings of [longitude, latitude], the outer one alone */
    record Polygon(String type, List<List<List<Double>>> coordinates) {}

    /** What a map says of it. */
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
}
