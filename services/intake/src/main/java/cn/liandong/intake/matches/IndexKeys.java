package cn.liandong.intake.matches;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Under which keys an incident is found, so that a report looks at what lies close by and at nothing else. */
final class IndexKeys {
    /** At least 1 300 m wide up to 53° north: what is nearer than that lies in the same cell or one beside it. */
    private static final double CELL_DEGREES = 0.02;

    private IndexKeys() {}

    /** Where an incident is kept. */
    static List<String> of(Candidate candidate) {
        var site = candidate.site() == null
                ? Stream.<String>of()
                : Stream.of(site(candidate.site().value()));
        var cells = candidate.points().stream().map(point -> cell(row(point), column(point)));
        var towns = candidate.towns().stream()
                .flatMap(town -> candidate.points().isEmpty()
                        ? Stream.of(
                                town(town.value(), candidate.category().name()),
                                vague(town.value(), candidate.category().name()))
                        : Stream.of(town(town.value(), candidate.category().name())));
        return in(lane(candidate.handling(), candidate.drill()), Stream.of(site, cells, towns));
    }

    /** Where incidents that a report may tell of are. */
    static List<String> near(Reported reported) {
        var site = reported.site() == null
                ? Stream.<String>of()
                : Stream.of(site(reported.site().value()));
        var cells = reported.points().stream().flatMap(IndexKeys::around);
        var towns = reported.towns().stream()
                .map(town -> reported.points().isEmpty()
                        ? town(town.value(), reported.category().name())
                        : vague(town.value(), reported.category().name()));
        return in(lane(reported.handling(), reported.drill()), Stream.of(site, cells, towns));
    }

    /** Trials and drills stand apart: however many there are, they push nothing real from under its key. */
    private static String lane(Handling handling, @Nullable DrillId drill) {
        return drill != null ? "drill " + drill + " " : handling == Handling.ACTUAL ? "" : handling + " ";
    }

    private static List<String> in(String lane, Stream<Stream<String>> keys) {
        return keys.flatMap(some -> some).map(key -> lane + key).distinct().toList();
    }

    private static Stream<String> around(Coordinates point) {
        return IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(north ->
                        IntStream.rangeClosed(-1, 1).mapToObj(east -> cell(row(point) + north, column(point) + east)));
    }

    private static int row(Coordinates point) {
        return (int) Math.floor(point.latitude() / CELL_DEGREES);
    }

    private static int column(Coordinates point) {
        return (int) Math.floor(point.longitude() / CELL_DEGREES);
    }

    private static String cell(int row, int column) {
        return "cell " + row + " " + column;
    }

    private static String site(String site) {
        return "site " + site;
    }

    private static String town(String town, String category) {
        return "town " + town + " " + category;
    }

    /** Those of which nothing nearer than the town is known. */
    private static String vague(String town, String category) {
        return "vague " + town + " " + category;
    }
}
