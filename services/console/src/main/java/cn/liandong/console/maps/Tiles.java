package cn.liandong.console.maps;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A service of pictures of the ground, which the page asks itself.
 *
 * @param templates addresses with `{z}`, `{x}` and `{y}`; of several each is asked in turn
 * @param attribution whose they are, as the map must say
 * @param maxZoom the last that it has
 */
public record Tiles(List<String> templates, String attribution, Datum datum, int maxZoom) {
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");

    public Tiles {
        templates = List.copyOf(templates);
        templates.forEach(Tiles::origin);
    }

    /** Of addresses that stand in one text, with blanks between them. */
    static List<String> split(String templates) {
        return Arrays.stream(templates.strip().split("\\s+")).toList();
    }

    /** Where they come from, as a Content-Security-Policy names it: scheme, host and port. */
    public List<String> origins() {
        return templates.stream().map(Tiles::origin).distinct().toList();
    }

    /** What ends up in a header is held against what a host may be, not only against what an address may be. */
    private static String origin(String template) {
        var parts = Set.of("{z}", "{x}", "{y}");
        try {
            var uri = URI.create(template.replaceAll("\\{[zxy]}", "0"));
            var scheme = uri.getScheme();
            var host =
                    uri.getRawAuthority() == null ? "" : uri.getRawAuthority().toLowerCase(Locale.ROOT);
            if (("http".equals(scheme) || "https".equals(scheme))
                    && HOST.matcher(host).matches()
                    && parts.stream().allMatch(template::contains)) {
                return scheme + "://" + host;
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below. The value may hold a key, so it is not repeated.
        }
        throw new IllegalArgumentException("liandong.console.map.tiles is no address of tiles: expected one such as"
                + " https://tiles.example.cn/{z}/{x}/{y}.png");
    }
}
