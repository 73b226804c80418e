package cn.liandong.standalone;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.process.BrokerTrouble;
import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.process.ProcessSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets up an installation whose services run each on their own: {@code topics} makes every topic before a service starts,
 * {@code cities <secrets folder> <city folder>...} loads cities while they run. Repeating either changes nothing. Ends with
 * 0, or with 1 and one line that says why.
 */
public final class SetupApplication {
    private static final String USAGE = "expected 'topics', or 'cities <secrets folder> <city folder>...'";

    private SetupApplication() {}

    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try {
            run(List.of(arguments), System.out);
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments, PrintStream out) {
        var runtime = ProcessSettings.read(System::getenv).runtime(InstantSource.system());
        if (arguments.equals(List.of("topics"))) {
            topics(runtime);
        } else if (arguments.size() > 2 && arguments.getFirst().equals("cities")) {
            var secrets = Path.of(arguments.get(1));
            arguments.stream().skip(2).forEach(folder -> city(runtime, secrets, Path.of(folder), out));
        } else {
            throw new CannotStart("It was told " + arguments + ": " + USAGE + ".");
        }
    }

    /** @throws CannotStart if a topic is there that is not as this version needs it */
    static void topics(RuntimeSettings runtime) {
        try {
            BrokerTrouble.outlast("topics", () -> {
                TopicSetup.ensure(runtime, Topics.all());
                return runtime;
            });
        } catch (TopicSetup.Deviates deviates) {
            throw new CannotStart("The topics are not as this version needs them: " + deviates.getMessage());
        }
    }

    private static void city(RuntimeSettings runtime, Path secrets, Path folder, PrintStream out) {
        var name = String.valueOf(folder.getFileName());
        var kept = ownFolder(secrets.resolve(name));
        var prepared = CityStart.prepare(folder, kept, webhook(), StandaloneSettings.demoSignIns(System.getenv()));
        if (prepared != null) {
            prepared.run(runtime, new SimpleMeterRegistry(), StandaloneSettings.scenarios(System.getenv()))
                    .lines()
                    .forEach(out::println);
        }
    }

    private static String webhook() {
        @Nullable String url = System.getenv("LIANDONG_WEBHOOK_URL");
        if (url == null || url.isBlank()) {
            throw new CannotStart(
                    "LIANDONG_WEBHOOK_URL is not set: expected the address to which alerts are posted, such"
                            + " as https://example.org/alerts.");
        }
        return url.strip();
    }

    /** It holds sign-ins, so it is closed to others. */
    private static Path ownFolder(Path folder) {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failed) {
            throw new CannotStart("The sign-ins cannot be kept in " + folder + " ("
                    + failed.getClass().getSimpleName() + "): name a folder that this user may write to.");
        }
    }
}
