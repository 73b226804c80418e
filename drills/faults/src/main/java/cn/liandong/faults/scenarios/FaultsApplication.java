package cn.liandong.faults.scenarios;

import cn.liandong.faults.subjects.Packaged;
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
 * promise was broken or something did not mend; with an engine that is broken on purpose, where nothing was found.
 */
public final class FaultsApplication {
    private static final Duration STALLED = Duration.ofSeconds(90);
    private static final Duration CUT_OFF = Duration.ofMinutes(2);
    private static final int REPORTS_PER_SECOND = 5;
    private static final String SUBJECT = "what was broken";

    private FaultsApplication() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        var chosen = Arrays.asList(arguments).subList(5, arguments.length);
        var folder = Files.createTempDirectory("liandong-faults");
        long seed = Long.getLong("seed", System.nanoTime());
        out.println("Everything that is written lies in " + folder + "; chance begins with -Dseed=" + seed);
        var run = new Run(folder, Path.of(arguments[0]), Path.of(arguments[1]), broken(), seed);
        int times = Integer.parseInt(arguments[4]);
        var rows = new ArrayList<Row>();
        rows.addAll(one(run, times, chosen, out));
        rows.addAll(cluster(run, times, chosen, out));
        if (run.broken().isEmpty()) {
            FaultsTable.write(Path.of(arguments[2]), arguments[3], SUBJECT, rows);
        }
        out.println(FaultsTable.text(arguments[3], SUBJECT, rows));
        out.printf("%d minutes%n", Duration.ofNanos(System.nanoTime() - begun).toMinutes());
        boolean good = rows.stream().allMatch(row -> row.isGood() || !row.wasRun());
        if (run.broken().isEmpty()) {
            return good ? 0 : 1;
        }
        out.println(good ? "The broken engine was NOT found." : "The broken engine was found.");
        return good ? 1 : 0;
    }

    /** @param broken classes that win over the application's; empty for the engine as it is */
    private record Run(Path folder, Path application, Path sampleCity, List<Path> broken, long seed) {}

    /** {@code -Dbroken=} names what was compiled of an engine that is broken on purpose. */
    private static List<Path> broken() {
        var folder = System.getProperty("broken");
        return folder == null ? List.of() : List.of(Path.of(folder, "classes"));
    }

    private static List<Row> cluster(Run run, int times, List<String> chosen, PrintStream out) throws Exception {
        var faults = chosen(ClusterFaults.all(STALLED, CUT_OFF), chosen);
        if (faults.isEmpty()) {
            return List.of();
        }
        var plan = new ClusterField.Plan(
                run.folder().resolve("cluster"),
                run.application(),
                run.sampleCity(),
                run.broken(),
                REPORTS_PER_SECOND,
                run.seed());
        try (var field = ClusterField.open(plan, out)) {
            return new Campaign<>(field, times, out).run(faults);
        }
    }

    private static List<Row> one(Run run, int times, List<String> chosen, PrintStream out) throws Exception {
        var faults = chosen(OneProcessFaults.all(), chosen);
        if (faults.isEmpty()) {
            return List.of();
        }
        var plan = new OneProcessField.Plan(
                run.folder().resolve("one"),
                new Packaged(run.application()).everything(run.broken()),
                run.sampleCity(),
                REPORTS_PER_SECOND,
                run.seed());
        try (var field = OneProcessField.open(plan)) {
            return new Campaign<>(field, times, out).run(faults);
        }
    }

    private static <F> List<Fault<F>> chosen(List<Fault<F>> all, List<String> words) {
        return all.stream()
                .filter(fault -> words.isEmpty() || words.stream().anyMatch(fault.name()::contains))
                .toList();
    }
}
