package cn.liandong.standalone.cities;

import cn.liandong.runtime.serde.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one city, as bytes.
 *
 * @param name of the folder, under which the roster remembers what was loaded
 */
public record CityFiles(String name, Map<String, byte[]> bytes) {
    /** Every file a city has; a missing one is an error, so that a forgotten copy is not taken for an empty list. */
    static final List<String> NAMES = List.of(
            "city.yaml",
            "towns.yaml",
            "agencies.yaml",
            "enterprises.yaml",
            "posts.yaml",
            "people.yaml",
            "rotations.yaml",
            "plans.yaml");

    /** Came later: a city that was loaded without them stays the same. */
    private static final List<String> OPTIONAL = List.of(
            "units.yaml",
            "contingency.yaml",
            "clocks.yaml",
            "neighbours.yaml",
            "upward.yaml",
            "duty-rules.yaml",
            "duty-limits.yaml",
            "holidays.yaml",
            "layers.yaml",
            "qualifications.yaml",
            "absence-rights.yaml",
            "spot-checks.yaml",
            "points.yaml",
            "signal-rules.yaml",
            "sensors.yaml");

    private static final String SAMPLE = "zhijiang";
    private static final String WATER = "map/water.geojson";

    /** Reads this folder, or the sample city that is built in. */
    public static CityFiles read(@Nullable Path folder) {
        return folder == null ? sample() : in(folder);
    }

    /** The sample city 枝江, from the class path. */
    public static CityFiles sample() {
        return read(SAMPLE, file -> CityFiles.class.getResourceAsStream("/cities/" + SAMPLE + "/" + file));
    }

    /** Where the city's water is for the map, as the console is told; null where there is none. */
    public static @Nullable String water(@Nullable Path folder) {
        if (folder == null) {
            return "classpath:/cities/" + SAMPLE + "/" + WATER;
        }
        var file = folder.resolve(WATER);
        return Files.isRegularFile(file) ? file.toAbsolutePath().toString() : null;
    }

    static CityFiles in(Path folder) {
        return read(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                file -> Files.exists(folder.resolve(file)) ? Files.newInputStream(folder.resolve(file)) : null);
    }

    /** Changes with every byte and every name. */
    public String contentHash() {
        var digest = Hashes.digest();
        new TreeMap<>(bytes).forEach((file, content) -> {
            digest.update((file + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return Hashes.hex(digest.digest());
    }

    boolean has(String file) {
        return bytes.containsKey(file);
    }

    byte[] get(String file) {
        var content = bytes.get(file);
        if (content == null) {
            throw new BadCityFile(name + " has no file " + file + ": a city has " + String.join(", ", NAMES) + ".");
        }
        return content;
    }

    private static CityFiles read(String name, Opened opened) {
        var bytes = new TreeMap<String, byte[]>();
        for (var file : Stream.concat(NAMES.stream(), OPTIONAL.stream()).toList()) {
            try (var in = opened.open(file)) {
                if (in != null) {
                    bytes.put(file, in.readAllBytes());
                }
            } catch (IOException failed) {
                throw new BadCityFile(name + "/" + file + " cannot be read: " + failed.getMessage());
            }
        }
        return new CityFiles(name, bytes);
    }

    private interface Opened {
        @Nullable
        InputStream open(String file) throws IOException;
    }
}
