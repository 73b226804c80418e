package cn.liandong.curriculum;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import cn.liandong.standalone.signins.SecretsFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged application, everything in one process, as `make run` starts it, on free ports of this machine. */
final class CityProcess implements AutoCloseable {
    static final Path SCENARIOS = Path.of("..", "scenarios").toAbsolutePath().normalize();
    private static final Pattern ADDRESS = Pattern.compile("^ {2}(\\S.*\\S) +http://127\\.0\\.0\\.1:(\\d+).*$");
    private static final List<String> PORTS = List.of(
            "LIANDONG_CONSOLE_PORT", "LIANDONG_INTAKE_PORT", "LIANDONG_NOTIFIER_PORT", "LIANDONG_MANAGEMENT_PORT");

    private final Path data;
    private final Process process;
    private final int kafka;
    private final Map<String, Integer> ports = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private CityProcess(Path data, Process process, int kafka) {
        this.data = data;
        this.process = process;
        this.kafka = kafka;
    }

    /**
     * Returns when it says that it is ready.
     *
     * @param city null for the sample city
     */
    static CityProcess start(Path data, @Nullable Path city, String webhook) throws IOException {
        int kafka = freePort();
        var builder = new ProcessBuilder(command());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LIANDONG_"));
        PORTS.forEach(name -> environment.put(name, "0"));
        environment.put("LIANDONG_KAFKA_PORT", String.valueOf(kafka));
        environment.put("LIANDONG_DATA", data.toString());
        environment.put("LIANDONG_SCENARIOS", SCENARIOS.toString());
        environment.put("LIANDONG_WEBHOOK_URL", webhook);
        environment.put("LIANDONG_INTAKE_UNVERIFIED_JURISDICTION", Desks.CITY.value());
        if (city != null) {
            environment.put("LIANDONG_CITY", city.toString());
        }
        builder.redirectError(Redirect.appendTo(errors(data)));
        var started = new CityProcess(data, builder.start(), kafka);
        started.awaitReady();
        return started;
    }

    /** As the Makefile starts it. */
    private static List<String> command() {
        var app = Path.of(Objects.requireNonNull(
                System.getProperty("app"), "-Dapp names the folder of the packaged application: run make drills"));
        var cache = app.resolve("liandong.aot");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseParallelGC",
                "-XX:ThreadPriorityPolicy=1",
                "-Xmx1g"));
        // Empty where the rehearsal failed: the start is only slower then.
        if (cache.toFile().length() > 0) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error"));
        }
        command.addAll(List.of("-jar", app.resolve("liandong.jar").toString()));
        return command;
    }

    private void awaitReady() throws IOException {
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            var address = ADDRESS.matcher(line);
            if (address.matches()) {
                ports.put(address.group(1).strip(), Integer.parseInt(address.group(2)));
            }
            if (line.strip().equals("Ctrl-C stops it.")) {
                return;
            }
        }
        throw new IOException("it ended before it was ready:\n" + String.join("\n", lines) + "\n"
                + Files.readString(errors(data).toPath()));
    }

    /** What it said until it was ready. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    String address(String part) {
        @Nullable Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalStateException("it named no address of the " + part + ": " + lines);
        }
        return "http://127.0.0.1:" + port;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    DemoSecrets secrets() {
        try {
            return Json.mapper().readValue(Files.readAllBytes(SecretsFile.in(data)), DemoSecrets.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kept when the data is gone: who looks for why a story failed begins here. */
    private static File errors(Path data) throws IOException {
        return Files.createDirectories(Path.of("target", "curriculum"))
                .resolve(data.getFileName() + ".log")
                .toFile();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As by `kill -9`. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
