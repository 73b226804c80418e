package cn.liandong.cluster.cities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Writes invented cities under real division codes, in the form of the sample city. The same call writes the same bytes. */
public final class CityGenerator {
    /** As many places as it knows. */
    public static final int MOST = Places.ALL.size();

    private CityGenerator() {}

    /**
     * Writes the first so many cities and returns their folders, each named by its division code.
     *
     * @param count 0 to {@link #MOST}
     * @param acknowledgeWithinSeconds of every step of every plan, 1 to 86 400
     */
    public static List<Path> write(Path folder, int count, int acknowledgeWithinSeconds) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(count + " cities were asked for: expected 0 to " + MOST + ".");
        }
        return IntStream.range(0, count)
                .mapToObj(number -> writeCity(folder, number, acknowledgeWithinSeconds))
                .toList();
    }

    private static Path writeCity(Path folder, int number, int acknowledgeWithinSeconds) {
        var place = Places.ALL.get(number);
        var city = folder.resolve(place.code());
        try {
            Files.createDirectories(city);
            for (var file : new CityText(place, number, acknowledgeWithinSeconds)
                    .files()
                    .entrySet()) {
                Files.writeString(city.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The city " + city + " cannot be written", failed);
        }
        return city;
    }
}
