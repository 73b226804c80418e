package cn.liandong.cluster.processes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that is known by its pid file alone: it outlives whoever started it, and another program finds it again. Only
 * the process that was started is ever signalled, never one that was given its pid later.
 */
public final class OwnedProcess {
    /** How much one key may send: a load that comes under one key is told of it here, whoever starts the cluster. */
    private static final String PASSED_ON = "LIANDONG_INTAKE_QUOTAS";

    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);

    private final Path pidFile;
    private final Path logFile;

    /**
     * The process of these files, whether it runs or not.
     *
     * @param logFile gets what it writes, behind what stands there
     */
    public OwnedProcess(Path pidFile, Path logFile) {
        this.pidFile = pidFile;
        this.logFile = logFile;
    }

    public Path logFile() {
        return logFile;
    }

    /**
     * Starts it and returns at once.
     *
     * @throws IllegalStateException if it runs already
     */
    public void start(Launch launch) {
        var running = find();
        if (running != null) {
            throw new IllegalStateException(pidFile.getFileName() + " runs already, as process " + running.pid());
        }
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            write(builder(launch).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    pidFile.getFileName() + " could not be started by "
                            + launch.command().getFirst(),
                    failed);
        }
    }

    private ProcessBuilder builder(Launch launch) {
        // A session of its own: Ctrl-C in the terminal, or its end, is not meant for it.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        // What the one who starts it is told about itself is not meant for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANDONG_") && !name.equals(PASSED_ON));
        builder.environment().putAll(launch.environment());
        return builder;
    }

    /** The file is there whole or not at all. */
    private void write(Process process) throws IOException {
        var identity = ProcessIdentity.find(process.pid());
        if (identity == null) {
            Files.deleteIfExists(pidFile);
            return;
        }
        var made = pidFile.resolveSibling(pidFile.getFileName() + ".new");
        Files.writeString(made, identity.text());
        Files.move(made, pidFile, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process that was started and still lives; null where there is none. */
    public @Nullable ProcessIdentity find() {
        try {
            var identity = ProcessIdentity.parse(Files.readString(pidFile));
            return identity.isAlive() ? identity : null;
        } catch (IOException | IllegalArgumentException never) {
            return null;
        }
    }

    public boolean isAlive() {
        return find() != null;
    }

    /** Asks it to end, and waits so long; false if it runs still. One that was paused is let go on, to hear it. */
    public boolean terminate(Duration limit) {
        var process = find();
        if (process == null) {
            return true;
        }
        Signal.TERM.send(process);
        Signal.CONT.send(process);
        return Waiting.until(() -> !process.isAlive(), limit);
    }

    /** Ends it as a power switch would, and returns when it is gone. */
    public void kill() {
        var process = find();
        if (process == null) {
            return;
        }
        Signal.KILL.send(process);
        if (!Waiting.until(() -> !process.isAlive(), GONE_WITHIN)) {
            throw new IllegalStateException("process " + process.pid() + " did not end within "
                    + GONE_WITHIN.toSeconds() + " s of being killed: it may hang in the kernel");
        }
    }

    /** Holds all its threads where they are, as a machine that stalls would. */
    public void pause() {
        signal(Signal.STOP);
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        signal(Signal.CONT);
    }

    private void signal(Signal signal) {
        var process = find();
        if (process == null) {
            throw new IllegalStateException(pidFile.getFileName() + " does not run, so it gets no SIG" + signal);
        }
        signal.send(process);
    }
}
