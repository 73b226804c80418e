package cn.liandong.cluster;

import cn.liandong.cluster.balancer.BalancerFile;
import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command. {@code up <folder> <unpacked installation> <city folder>} brings a cluster up and returns when it takes
 * reports; {@code down <folder>} ends it; {@code start|stop|kill|pause|resume <folder> <member>} does it to one member;
 * {@code state <folder>} says who runs. Ends with 0, or with 1 and one line that says why.
 */
public final class ClusterApplication {
    private static final String USAGE = "expected 'up <folder> <unpacked installation> <city folder>', 'down <folder>',"
            + " 'state <folder>', or 'start', 'stop', 'kill', 'pause' or 'resume' with '<folder> <member>'";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final PrintStream out;

    private ClusterApplication(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        // Kafka's client looks for a logger; what concerns the person who started this is said below.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            new ClusterApplication(System.out).run(List.of(arguments));
        } catch (MemberFailed | IllegalArgumentException | IllegalStateException reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) {
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "up" -> {
                require(arguments.size() == 4, arguments);
                up(Path.of(arguments.get(1)), Path.of(arguments.get(2)), Path.of(arguments.get(3)));
            }
            case "down" -> {
                require(arguments.size() == 2, arguments);
                down(Path.of(arguments.get(1)));
            }
            case "state" -> {
                require(arguments.size() == 2, arguments);
                state(Path.of(arguments.get(1)));
            }
            default -> {
                require(arguments.size() == 3, arguments);
                member(arguments.getFirst(), Path.of(arguments.get(1)), arguments.get(2));
            }
        }
    }

    private static void require(boolean met, List<String> arguments) {
        if (!met) {
            throw new IllegalArgumentException("It was told " + arguments + ": " + USAGE + ".");
        }
    }

    private void up(Path folder, Path app, Path sampleCity) {
        long begun = System.nanoTime();
        var settings = ClusterSettings.read(System.getenv());
        var layout = new Layout(folder, Installation.unpacked(app), settings.ports())
                .withInstances(settings.instances())
                .withPartitions(settings.partitions())
                .withFreeSpaceFloorMb(settings.freeSpaceFloorMb());
        Preconditions.check(layout);
        var cities = new ArrayList<Path>(List.of(sampleCity));
        cities.addAll(CityGenerator.write(layout.cities(), settings.cities(), settings.acknowledgeWithinSeconds()));
        var webhook = settings.webhook();
        try (var cluster = new Cluster(layout)) {
            cluster.up(cities, webhook == null ? demoPhone(layout) : webhook, line -> say(line, begun));
        }
        out.print(Welcome.text(layout, webhook == null, seconds(begun)));
    }

    private static String demoPhone(Layout layout) {
        return "http://127.0.0.1:" + layout.ports().management(MemberName.BALANCER) + BalancerFile.DEMO_PHONE;
    }

    private void down(Path folder) {
        long begun = System.nanoTime();
        try (var cluster = Cluster.find(folder)) {
            if (cluster == null) {
                out.println("There was never a cluster in " + folder + ".");
                return;
            }
            cluster.down(line -> say(line, begun));
        }
    }

    private void state(Path folder) {
        try (var cluster = existing(folder)) {
            for (var member : cluster.members()) {
                out.printf(
                        "%-11s %s%n",
                        member,
                        member.isAlive()
                                ? "process " + member.pid() + (member.isHealthy() ? "" : ", not healthy")
                                : "does not run");
            }
        }
    }

    private void member(String operation, Path folder, String name) {
        try (var cluster = existing(folder)) {
            var member = cluster.member(name);
            switch (operation) {
                case "start" -> {
                    member.start();
                    member.awaitHealthy(STARTS_WITHIN);
                }
                case "stop" -> {
                    if (!member.terminate(ENDS_WITHIN)) {
                        throw new MemberFailed(member + " did not end within " + ENDS_WITHIN.toSeconds() + " s: see "
                                + member.logFile() + ", or use 'kill'.");
                    }
                }
                case "kill" -> member.kill();
                case "pause" -> member.pause();
                case "resume" -> member.resume();
                default -> throw new IllegalArgumentException("There is no '" + operation + "': " + USAGE + ".");
            }
            out.println(member + ": " + operation + " done");
        }
    }

    private static Cluster existing(Path folder) {
        var cluster = Cluster.find(folder);
        if (cluster == null) {
            throw new IllegalArgumentException(
                    "There was never a cluster in " + folder + ": expected the folder that 'up' was told.");
        }
        return cluster;
    }

    private void say(String line, long begunNanos) {
        out.printf("%6.1f s  %s%n", seconds(begunNanos), line);
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }
}
