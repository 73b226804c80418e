package cn.liandong.cluster;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberSettings;
import cn.liandong.cluster.services.ServiceEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the installation's own set-up to its end; a repeat changes nothing. */
final class SetUp {
    private static final String MAIN = "cn.liandong.standalone.SetupApplication";
    private static final String LOG = "setup";
    private static final long MINUTES = 10;

    private final Layout layout;
    private final MemberSettings settings;

    SetUp(Layout layout, List<Path> classPathInFront) {
        this.layout = layout;
        this.settings = MemberSettings.NONE.withClassPathInFront(classPathInFront);
    }

    /** Makes every topic with its settings; needs the brokers. */
    void topics() {
        run(List.of("topics"), Map.of());
    }

    /** Loads these cities; needs the services. */
    void cities(List<Path> folders, String webhook) {
        var arguments = new ArrayList<>(List.of("cities", layout.secrets().toString()));
        folders.forEach(folder -> arguments.add(folder.toAbsolutePath().toString()));
        run(arguments, Map.of("LIANDONG_WEBHOOK_URL", webhook));
    }

    private void run(List<String> arguments, Map<String, String> environment) {
        var log = layout.log(LOG);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(JavaCommand.of(
                            layout.installation(),
                            List.of("-Xmx512m"),
                            settings,
                            MAIN,
                            arguments.toArray(String[]::new)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(ServiceEnvironment.common(layout));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new MemberFailed(
                        "The set-up of " + arguments.getFirst() + " ended with " + code + ": see " + log + ".");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The set-up could not be started", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during the set-up of " + arguments.getFirst(), e);
        }
    }
}
