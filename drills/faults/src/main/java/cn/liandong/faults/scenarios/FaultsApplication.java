package cn.liandong.faults.scenarios;

import cn.liandong.faults.subjects.OneProcess;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a cluster and a single process in every way there is, so many times each, and writes what came of it:
 * {@code <unpacked application> <sample city> <README> <command> <times> [words of the faults' names]...}. Ends with 1 where a
 * promise was broken or something did not mend.
 */
public final class FaultsApplication {
    private static final Duration STALLED = Duration.ofSeconds(90);
    private static final Duration CUT_OFF = Duration.ofMinutes(2);
    private static final int REPORTS_PER_SECOND = 10;

    private FaultsApplication() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        var chosen = Arrays.asList(arguments).subList(5, arguments.length);
        var folder = Files.createTempDirectory("liandong-faults");
        out.println("Everything that is written lies in " + folder);
        long seed = Long.getLong("seed", System.nanoTime());
        out.println("Chance begins with -Dseed=" + seed);
        var rows = new ArrayList<Row>();
        rows.addAll(one(folder, arguments, seed, chosen, out));
        rows.addAll(cluster(folder, arguments, seed, chosen, out));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (chosen.isEmpty()) {
            FaultsTable.write(Path.of(arguments[2]), arguments[3], rows, took);
        }
        out.println(FaultsTable.text(arguments[3], rows, took));
        return rows.stream().allMatch(row -> row.isGood() || !row.wasRun()) ? 0 : 1;
    }

    private static List<Row> cluster(Path folder, String[] arguments, long seed, List<String> chosen, PrintStream out)
            throws Exception {
        var faults = ClusterFaults.all(STALLED, CUT_OFF).stream()
                .filter(fault -> isChosen(fault, chosen))
                .toList();
        if (faults.isEmpty()) {
            return List.of();
        }
        var plan = new ClusterField.Plan(
                folder.resolve("cluster"),
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                List.of(),
                REPORTS_PER_SECOND,
                seed);
        try (var field = ClusterField.open(plan, out)) {
            return new Campaign<>(field, Integer.parseInt(arguments[4]), out).run(faults);
        }
    }

    private static List<Row> one(Path folder, String[] arguments, long seed, List<String> chosen, PrintStream out)
            throws Exception {
        var faults = OneProcessFaults.all().stream()
                .filter(fault -> isChosen(fault, chosen))
                .toList();
        if (faults.isEmpty()) {
            return List.of();
        }
        var jar = Path.of(arguments[0], "liandong.jar").toAbsolutePath();
        var cache = jar.resolveSibling("liandong.aot");
        var options = new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseParallelGC",
                "-Xmx1g"));
        if (cache.toFile().length() > 0) {
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error"));
        }
        var plan = new OneProcessField.Plan(
                folder.resolve("one"), OneProcess.java(options, jar), Path.of(arguments[1]), REPORTS_PER_SECOND, seed);
        try (var field = OneProcessField.open(plan)) {
            return new Campaign<>(field, Integer.parseInt(arguments[4]), out).run(faults);
        }
    }

    private static boolean isChosen(Fault<?> fault, List<String> words) {
        return words.isEmpty() || words.stream().anyMatch(fault.name()::contains);
    }
}
