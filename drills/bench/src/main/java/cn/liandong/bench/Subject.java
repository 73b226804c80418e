package cn.liandong.bench;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    final int consolePort = freePort();
    final int intakePort = freePort();
    final int kafkaPort = freePort();
    private final int notifierPort = freePort();
    private final int managementPort = freePort();
    private @Nullable Process process;
    private @Nullable Secrets secrets;

    record SignIn(String username, String password, String post) {}

    record Key(String organization, String apiKey) {}

    record Secrets(List<SignIn> console, List<Key> intake) {}

    Subject(Path folder, Path city, String webhook, List<String> command, HttpClient client) {
        this.folder = folder;
        this.city = city;
        this.webhook = webhook;
        this.command = command;
        this.client = client;
    }

    /** Starts the process; it is up when a report is accepted. */
    void start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("subject.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "LIANDONG_DATA", folder.resolve("data").toString(),
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
                return Files.exists(secretsFile()) && report(mark).get(3, TimeUnit.SECONDS) == 201;
            } catch (Exception e) {
                return false;
            }
        });
        if (!accepted) {
            throw new IllegalStateException("no report was accepted within 90 s");
        }
    }

    /** Sends one report; completes with the status. The mark is its key, so a repeat is the same report. */
    CompletableFuture<Integer> report(String mark) {
        var body = """
                {"category":"HAZARDOUS_CHEMICAL_LEAK","description":"液氨管道泄漏，有刺激性气味",
                 "location":{"text":"%s","latitude":30.43,"longitude":111.76},
                 "substance":{"unNumber":"1005","name":"液氨","quantityKilograms":800},
                 "reporter":{"name":"测试","phone":"199-0000-0001"}}""".formatted(mark);
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + intakePort + "/v1/reports"))
                                .timeout(Duration.ofSeconds(5))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + secrets().intake().getFirst().apiKey())
                                .header("Idempotency-Key", mark)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    Secrets secrets() {
        var known = secrets;
        if (known == null) {
            known = Json.mapper().readValue(secretsFile().toFile(), Secrets.class);
            secrets = known;
        }
        return known;
    }

    private Path secretsFile() {
        return folder.resolve("data").resolve("demo-credentials.json");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    static List<String> java(List<String> options, String jar) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar);
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
