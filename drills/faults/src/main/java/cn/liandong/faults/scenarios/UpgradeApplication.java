package cn.liandong.faults.scenarios;

import cn.liandong.cluster.layout.Installation;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Rolls a cluster under load from the previous build to this one, back, and on to a next one that writes what this one does not
 * know, and writes what came of it: {@code <previous, unpacked> <this, unpacked> <classes of the next> <sample city> <README>
 * <command>}. Ends with 1 where a promise was broken, or where something else stopped than had to.
 */
public final class UpgradeApplication {
    private static final int REPORTS_PER_SECOND = 5;
    private static final String SUBJECT = "what was rolled, one instance after the other";

    private UpgradeApplication() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        var folder = Files.createTempDirectory("liandong-upgrade");
        out.println("Everything that is written lies in " + folder);
        var older = Path.of(arguments[0]);
        var previous = new Build("the previous build", Installation.unpacked(older));
        var current = new Build("this build", Installation.unpacked(Path.of(arguments[1])));
        var stopped = Set.of(ClusterField.SAMPLE.value());
        // Other jurisdictions only to see that the drill finds it.
        var written = System.getProperty("ranked", ClusterField.SAMPLE.value());
        var next = new Build(
                "the next build",
                current.installation(),
                List.of(Path.of(arguments[2])),
                List.of("-Dnext.jurisdictions=" + written));
        var plan = new ClusterField.Plan(
                folder.resolve("cluster"),
                older,
                Path.of(arguments[3]),
                List.of(),
                REPORTS_PER_SECOND,
                Long.getLong("seed", System.nanoTime()));
        List<Row> rows;
        try (var field = new UpgradeField(ClusterField.open(plan, out), out)) {
            rows = new Campaign<>(field, 1, out).run(UpgradeSteps.all(previous, current, next, stopped));
        }
        boolean good = rows.stream().allMatch(Row::isGood);
        if (written.equals(ClusterField.SAMPLE.value())) {
            FaultsTable.write(Path.of(arguments[4]), arguments[5], SUBJECT, rows);
        }
        out.println(FaultsTable.text(arguments[5], SUBJECT, rows));
        out.printf("%d minutes%n", Duration.ofNanos(System.nanoTime() - begun).toMinutes());
        return good ? 0 : 1;
    }
}
