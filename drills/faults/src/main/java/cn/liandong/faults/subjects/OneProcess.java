package cn.liandong.faults.subjects;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything in one process, as `make run` starts it; its ports stay the same from one life to the next. */
public final class OneProcess implements AutoCloseable {
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    /** How much one key may send: a load comes under few keys. */
    private static final String PASSED_ON = "LIANDONG_INTAKE_QUOTAS";

    private final List<String> command;
    private final Path log;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /**
     * Names a process that is not started yet.
     *
     * @param command the JVM, its options and the jar
     * @param log what it prints, of all its lives; not on a volume that is broken
     * @param environment its settings, each port among them
     */
    public OneProcess(List<String> command, Path log, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.log = log;
        this.environment = new HashMap<>(environment);
    }

    /** Runs the main of a jar with this JVM, with these classes in front. */
    public static List<String> java(List<String> options, List<Path> inFront, Path jar, String main) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(Stream.concat(inFront.stream(), Stream.of(jar))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(main);
        return command;
    }

    /** Starts it and returns at once. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What the one who starts it is told about itself, a city that is on duty perhaps, is not meant for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANDONG_") && !name.equals(PASSED_ON));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** What it has used of the processors in this life; nothing where it has ended. */
    public Duration cpu() {
        var running = process;
        return running == null
                ? Duration.ZERO
                : running.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** SIGKILL, and returns when it is gone. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly()
                    .onExit()
                    .orTimeout(END_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Tells it to stop, as a service manager does, and waits for its end. */
    public void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not end within " + END_LIMIT.toSeconds() + " s: see " + log);
            }
        }
    }

    /** Another process with the same settings, which writes to a file of its own. */
    public OneProcess twin(Path file) {
        return new OneProcess(command, file, environment);
    }

    /**
     * Waits until it ended by itself.
     *
     * @return its exit code, or null where it goes on
     */
    public @Nullable Integer awaitEnd(Duration limit) throws InterruptedException {
        var running = process;
        return running != null && running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                ? Integer.valueOf(running.exitValue())
                : null;
    }

    /** What it printed so far, in all its lives. */
    public String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Override
    public void close() {
        kill();
    }
}
