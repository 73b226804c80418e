package cn.liandong.cluster.cities;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Loads more cities into one process that runs, with the installation's own set-up. */
public final class CitySetUp {
    /** What has to be run. */
    public static final String MAIN = "cn.liandong.standalone.SetupApplication";

    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final List<String> command;
    private final Path log;
    private final Map<String, String> environment;

    /**
     * Names a set-up that is not run yet.
     *
     * @param command the JVM, its options, the class path and the set-up's main
     * @param environment where the brokers are, and whom alerts are posted to
     */
    public CitySetUp(List<String> command, Path log, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.log = log;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns when all are loaded.
     *
     * @param secrets gets a folder for each city, with its keys
     */
    public void load(List<Path> cities, Path secrets) throws IOException, InterruptedException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("cities", secrets.toString()));
        cities.forEach(city -> whole.add(city.toString()));
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What the one who starts it is told about itself, a city that is on duty perhaps, is not meant for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANDONG_"));
        builder.environment().putAll(environment);
        var loading = builder.start();
        if (!loading.waitFor(WITHIN.toSeconds(), TimeUnit.SECONDS) || loading.exitValue() != 0) {
            loading.destroyForcibly();
            throw new IllegalStateException("the cities were not loaded: see " + log);
        }
    }
}
