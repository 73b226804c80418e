package cn.liandong.bench.decisions;

import cn.liandong.bench.restart.ClassPath;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Has JMH measure in processes of its own, from jars that lie beside each other: it starts others from its class path. */
public final class DecisionCosts {
    private static final int ROUNDS = 3;

    private DecisionCosts() {}

    /**
     * What one kind of decision costs.
     *
     * @param kind `open`, `offer` or `decline`
     * @param medianMicros of one, beside each number of units, the smaller first
     * @param p99Micros the same, of the slowest hundredth
     */
    public record Cost(String kind, List<Double> medianMicros, List<Double> p99Micros) {}

    /**
     * Measures all kinds, round by round: a minute in which the machine is busy else meets both sizes of a round or falls out
     * with it, since the middle one of the rounds counts.
     *
     * @param folder for what is written on the way
     */
    public static List<Cost> measure(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var classPath = ClassPath.of(folder);
        var rounds = new ArrayList<List<Cost>>();
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(read(Files.readString(round(classPath, folder.resolve("jmh-" + round + ".json")))));
        }
        return middle(rounds);
    }

    private static Path round(String classPath, Path results) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        classPath,
                        "org.openjdk.jmh.Main",
                        DispatchDecisions.class.getName(),
                        "-rf",
                        "json",
                        "-rff",
                        results.toString()))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("JMH did not measure: look at the lines above");
        }
        return results;
    }

    /** Of each figure the middle one of the rounds. */
    static List<Cost> middle(List<List<Cost>> rounds) {
        var first = rounds.getFirst();
        return IntStream.range(0, first.size())
                .mapToObj(kind -> {
                    var same = rounds.stream().map(round -> round.get(kind)).toList();
                    return new Cost(
                            first.get(kind).kind(),
                            middles(same.stream().map(Cost::medianMicros).toList()),
                            middles(same.stream().map(Cost::p99Micros).toList()));
                })
                .toList();
    }

    private static List<Double> middles(List<List<Double>> rounds) {
        return IntStream.range(0, rounds.getFirst().size())
                .mapToObj(size ->
                        rounds.stream().map(round -> round.get(size)).sorted().toList())
                .map(sorted -> sorted.get(sorted.size() / 2))
                .toList();
    }

    /** Reads what JMH wrote: its results come by benchmark and then by size. */
    static List<Cost> read(String json) {
        var costs = new ArrayList<Cost>();
        for (var result : Json.mapper().readTree(json)) {
            var name = result.get("benchmark").asString();
            var kind = name.substring(name.lastIndexOf('.') + 1);
            var percentiles = result.get("primaryMetric").get("scorePercentiles");
            if (costs.isEmpty() || !costs.getLast().kind().equals(kind)) {
                costs.add(new Cost(kind, new ArrayList<>(), new ArrayList<>()));
            }
            costs.getLast().medianMicros().add(percentiles.get("50.0").asDouble());
            costs.getLast().p99Micros().add(percentiles.get("99.0").asDouble());
        }
        return List.copyOf(costs);
    }
}
