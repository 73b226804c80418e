package cn.liandong.console.maps;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the map is drawn on. With nothing set there are a graticule and what the city itself has.
 *
 * @param tiles a service of tiles
 * @param archive a PMTiles archive, which needs no service
 * @param water rivers and lakes, GeoJSON
 * @param boundary of the city and its towns, GeoJSON
 */
public record MapSettings(
        @Nullable Tiles tiles,
        @Nullable MapFile archive,
        @Nullable MapFile water,
        @Nullable MapFile boundary) {
    private static final String PREFIX = "liandong.console.map.";

    /**
     * Reads `liandong.console.map.tiles`, `.tiles-attribution`, `.tiles-datum`, `.tiles-max-zoom`, `.pmtiles`,
     * `.pmtiles-datum`, `.water`, `.boundary` and `.boundary-datum`.
     *
     * @throws IllegalArgumentException naming what is set and what was expected
     */
    public static MapSettings read(Function<String, @Nullable String> property) {
        var templates = text(property, "tiles");
        return new MapSettings(
                templates == null
                        ? null
                        : new Tiles(
                                Tiles.split(templates),
                                or(text(property, "tiles-attribution"), ""),
                                datum(property, "tiles-datum"),
                                zoom(property)),
                file(property, "pmtiles", datum(property, "pmtiles-datum")),
                file(property, "water", Datum.WGS84),
                file(property, "boundary", datum(property, "boundary-datum")));
    }

    /** Where the page may ask for tiles; empty where there is no service. */
    public List<String> tileOrigins() {
        return tiles == null ? List.of() : tiles.origins();
    }

    private static @Nullable MapFile file(Function<String, @Nullable String> property, String name, Datum datum) {
        var path = text(property, name);
        return path == null ? null : MapFile.of(PREFIX + name, path, datum);
    }

    private static Datum datum(Function<String, @Nullable String> property, String name) {
        var text = or(text(property, name), Datum.WGS84.name());
        return Arrays.stream(Datum.values())
                .filter(datum -> datum.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        PREFIX + name + " is '" + text + "': expected one of " + Arrays.toString(Datum.values())));
    }

    private static int zoom(Function<String, @Nullable String> property) {
        var text = or(text(property, "tiles-max-zoom"), "18");
        try {
            int zoom = Integer.parseInt(text);
            if (zoom >= 1 && zoom <= 24) {
                return zoom;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as of one out of range.
        }
        throw new IllegalArgumentException(
                PREFIX + "tiles-max-zoom is '" + text + "': expected a whole number from 1 to 24");
    }

    private static @Nullable String text(Function<String, @Nullable String> property, String name) {
        var text = property.apply(PREFIX + name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
