package cn.liandong.reports.reading;

import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Gcj02;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the coordinates of a report into WGS-84. */
final class Places {
    /** Equal to WGS-84 within a metre, which is more than a report knows. */
    private static final Set<String> SAME_AS_WGS84 = Set.of("WGS84", "CGCS2000", "EPSG4326", "EPSG4490", "GPS");

    private static final Set<String> GCJ02 = Set.of("GCJ02", "火星坐标", "AMAP", "高德");

    private Places() {}

    static @Nullable Coordinates coordinates(Fields location) {
        var datum = location.text("datum", Fields.SHORT_TEXT);
        var latitude = Numbers.number(location, "latitude");
        var longitude = Numbers.number(location, "longitude");
        if (latitude == null || longitude == null) {
            if (latitude != null || longitude != null) {
                location.warn(latitude == null ? "longitude" : "latitude", WarningCode.COORDINATES_INCOMPLETE, "");
            }
            return null;
        }
        if (Math.abs(latitude) > 90) {
            location.warn("latitude", WarningCode.OUT_OF_RANGE, "−90–90");
            return null;
        }
        if (Math.abs(longitude) > 180) {
            location.warn("longitude", WarningCode.OUT_OF_RANGE, "−180–180");
            return null;
        }
        return inWgs84(location, new Coordinates(latitude, longitude), datum);
    }

    private static Coordinates inWgs84(Fields location, Coordinates told, @Nullable String datum) {
        var name = datum == null ? "WGS84" : datum.toUpperCase(Locale.ROOT).replaceAll("[\\s_:-]", "");
        if (GCJ02.contains(name)) {
            location.warn("datum", WarningCode.DATUM_CONVERTED, "GCJ-02");
            return Gcj02.toWgs84(told);
        }
        if (!SAME_AS_WGS84.contains(name)) {
            location.warn("datum", WarningCode.UNKNOWN_DATUM, datum == null ? "" : datum);
        }
        return told;
    }
}
