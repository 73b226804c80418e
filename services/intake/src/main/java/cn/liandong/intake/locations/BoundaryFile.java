package cn.liandong.intake.locations;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.intake.locations.Boundaries.Town;
import cn.liandong.runtime.serde.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the boundaries of towns from GeoJSON (RFC 7946, WGS-84): a FeatureCollection of polygons, each with the town's
 * nine-digit code in its property {@code code}.
 */
public final class BoundaryFile {
    private BoundaryFile() {}

    /**
     * Reads a file; without one there are no boundaries.
     *
     * @throws IllegalArgumentException where it is not as it must be, naming file and feature
     */
    public static Boundaries read(@Nullable String path) {
        if (path == null || path.isBlank()) {
            return Boundaries.NONE;
        }
        JsonNode file;
        try {
            file = Json.mapper().readTree(Path.of(path).toFile());
        } catch (JacksonException e) {
            throw wrong(path, "it cannot be read as JSON: " + e.getOriginalMessage());
        }
        var towns = new ArrayList<Town>();
        for (var feature : file.path("features")) {
            towns.add(town(path, towns.size(), feature));
        }
        if (towns.isEmpty()) {
            throw wrong(path, "it holds no features");
        }
        return new Boundaries(towns);
    }

    private static Town town(String path, int number, JsonNode feature) {
        var code = feature.path("properties").path("code").asString("");
        var geometry = feature.path("geometry");
        var coordinates = geometry.path("coordinates");
        if (!code.matches("\\d{9}")) {
            throw wrong(path, "feature " + number + " has no nine-digit property 'code'");
        }
        try {
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> new Town(new TownCode(code), rings(coordinates));
                case "MultiPolygon" ->
                    new Town(
                            new TownCode(code),
                            each(coordinates).stream()
                                    .flatMap(polygon -> rings(polygon).stream())
                                    .toList());
                default -> throw wrong(path, "the geometry of " + code + " is no Polygon or MultiPolygon");
            };
        } catch (JacksonException | NotDegrees e) {
            throw wrong(path, "the coordinates of " + code + " are not degrees");
        }
    }

    private static List<List<Coordinates>> rings(JsonNode polygon) {
        return each(polygon).stream()
                .map(ring -> each(ring).stream().map(BoundaryFile::point).toList())
                .toList();
    }

    private static final class NotDegrees extends RuntimeException {}

    private static Coordinates point(JsonNode point) {
        double longitude = point.path(0).asDouble(Double.NaN);
        double latitude = point.path(1).asDouble(Double.NaN);
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new NotDegrees();
        }
        return new Coordinates(latitude, longitude);
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static IllegalArgumentException wrong(String path, String what) {
        return new IllegalArgumentException("The boundary file " + path + " cannot be used: " + what
                + ". Correct it, or leave liandong.intake.boundaries unset.");
    }
}
