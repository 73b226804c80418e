package cn.liandong.intake.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guidebook's distances, metres, with their sources.
 *
 * @param smallBelowKilograms below this every substance is a small spill
 * @param lowBelowKmh a wind below this is low, kilometres per hour
 * @param highAboveKmh a wind above this is high
 * @param mostMetres the table's largest figure, which stands for it or more
 * @param rows the substances, by each of their names as {@link #plain} writes it, for every report looks here
 */
public record ZoneTable(
        String edition,
        String tableOne,
        String tableThree,
        String guideSource,
        double smallBelowKilograms,
        double lowBelowKmh,
        double highAboveKmh,
        int mostMetres,
        Map<String, List<Row>> rows,
        List<Guide> guides,
        Bleve bleve) {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\-()（）]");

    /**
     * How far people are led away from a tank of a liquefied flammable gas that may burst in a fire.
     *
     * @param rows the smallest tank first; the last stands for any that is larger
     * @param unNumbers of the gases that this is said of
     */
    public record Bleve(String source, List<Tank> rows, List<String> unNumbers) {
        boolean isSaidOf(Row row) {
            return row.unNumbers().stream().anyMatch(unNumbers::contains);
        }

        /** Of a tank that holds so much: the row of the next larger one; of one that nobody knows, the largest. */
        int metres(@Nullable Double litres) {
            return rows.stream()
                    .filter(tank -> litres != null && tank.litres() >= litres)
                    .findFirst()
                    .orElseGet(rows::getLast)
                    .metres();
        }
    }

    /** A tank, and how far people are led away from it. */
    public record Tank(int litres, int metres) {}

    /** What a substance can be in, where the table tells them apart. */
    public enum Container {
        RAIL_TANK,
        ROAD_TANK,
        SEVERAL_CYLINDERS,
        ONE_CYLINDER
    }

    /**
     * A substance.
     *
     * @param names the one that is shown first
     * @param small null where only its guide says something
     * @param large null where it depends on the container, or only its guide says something
     * @param containers empty where it does not depend on them
     */
    public record Row(
            List<String> unNumbers,
            List<String> cas,
            List<String> names,
            String guide,
            @Nullable Distances small,
            @Nullable Distances large,
            List<InContainer> containers) {

        private Stream<String> plainNames() {
            return Stream.of(unNumbers, cas, names)
                    .flatMap(List::stream)
                    .map(ZoneTable::plain)
                    .distinct();
        }
    }

    /** Distances of a spill by day and by night. */
    public record Distances(int isolation, int day, int night) {}

    /** Distances of a large spill out of a container, for low, moderate and high wind. */
    public record InContainer(Container container, int isolation, List<Integer> day, List<Integer> night) {}

    /**
     * What a guide says of all its substances.
     *
     * @param downwind of a large spill; null where the tables say it
     * @param fire all around a tank that burns
     */
    public record Guide(
            String guide, int isolation, @Nullable Integer downwind, int fire) {}

    /** The substances that a text may mean: by UN number, CAS number, Chinese or English name. */
    List<Row> named(String text) {
        return rows.getOrDefault(plain(text), List.of());
    }

    static Map<String, List<Row>> byName(List<Row> rows) {
        var all = new HashMap<String, List<Row>>();
        for (var row : rows) {
            row.plainNames()
                    .forEach(name ->
                            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(row));
        }
        all.replaceAll((_, named) -> List.copyOf(named));
        return Map.copyOf(all);
    }

    private static String plain(String text) {
        return PUNCTUATION.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    @Nullable
    Guide guide(String number) {
        return guides.stream()
                .filter(guide -> Objects.equals(guide.guide(), number))
                .findFirst()
                .orElse(null);
    }
}
