package cn.liandong.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The system under load: the very process that `make run` starts, in a folder and on ports of its own. */
final class Subject implements AutoCloseable {
    private final Path folder;
    private final Path city;
    private final String webhook;
    private final List<String> command;
    private final HttpClient client;
    private final Map<String, String> more;
    private final Set<Integer> givenOut = new HashSet<>();
    final int consolePort = freePort();
    final int intakePort = freePort();
    final int kafkaPort = freePort();
    private final int notifierPort = freePort();
    private final int managementPort = freePort();
    private @Nullable Process process;
    private @Nullable Secrets secrets;

    Subject(Path folder, Path city, String webhook, List<String> command, HttpClient client) {
        this(folder, city, webhook, command, client, Map.of());
    }

    /** @param more what an operator would set besides, by the names of the environment */
    Subject(Path folder, Path city, String webhook, List<String> command, HttpClient client, Map<String, String> more) {
        this.folder = folder;
        this.city = city;
        this.webhook = webhook;
        this.command = command;
        this.client = client;
        this.more = more;
    }

    /** Starts the process; it is up when a report is accepted. */
    void start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("subject.log").toFile()));
        // More incidents are opened here than its memory is meant for.
        builder.environment().put("LIANDONG_FREE_MEMORY_FLOOR_PERCENT", "0");
        builder.environment().putAll(more);
        builder.environment()
                .putAll(Map.of(
                        "LIANDONG_DATA", data().toString(),
                        "LIANDONG_CITY", city.toString(),
                        "LIANDONG_WEBHOOK_URL", webhook,
                        "LIANDONG_CONSOLE_PORT", String.valueOf(consolePort),
                        "LIANDONG_INTAKE_PORT", String.valueOf(intakePort),
                        "LIANDONG_NOTIFIER_PORT", String.valueOf(notifierPort),
                        "LIANDONG_MANAGEMENT_PORT", String.valueOf(managementPort),
                        "LIANDONG_KAFKA_PORT", String.valueOf(kafkaPort)));
        process = builder.start();
    }

    /** SIGKILL, as a power switch would. */
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Repeats a report under new keys until one is accepted. */
    void awaitAccepted(String mark) throws InterruptedException {
        boolean accepted = OpenLoop.await(Duration.ofSeconds(90), () -> {
            var running = process;
            if (running != null && !running.isAlive()) {
                throw new IllegalStateException("the process under load ended; see " + folder.resolve("subject.log"));
            }
            try {
                return Files.exists(Secrets.file(data())) && report(mark).get(3, TimeUnit.SECONDS) == 201;
            } catch (Exception e) {
                return false;
            }
        });
        if (!accepted) {
            throw new IllegalStateException("no report was accepted within 90 s");
        }
    }

    /** Sends one report of the sample city; completes with the status. */
    CompletableFuture<Integer> report(String mark) {
        return reporter().report(mark);
    }

    Reporter reporter() {
        return new Reporter(client, intakePort, secrets().firstKey(), Reporter.COORDINATES);
    }

    Secrets secrets() {
        var known = secrets;
        if (known == null) {
            known = Secrets.of(data());
            secrets = known;
        }
        return known;
    }

    /** It runs, so it has one. */
    long pid() {
        return Objects.requireNonNull(process).pid();
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** One that was not given out before: a socket that is let go may be found again. */
    private int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return givenOut.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    /** Runs a program with this JVM. */
    static List<String> java(List<String> options, List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        return command;
    }

    @Override
    public void close() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(15, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
