package cn.liandong.standalone;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import cn.liandong.standalone.signins.SecretsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The real thing in a process of its own, to be asked, stopped and killed. */
final class StandaloneProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("^ {2}(\\S.*\\S) +http://127\\.0\\.0\\.1:(\\d+).*$");
    private static final List<String> VARIABLES = List.of(
            "LIANDONG_CONSOLE_PORT",
            "LIANDONG_INTAKE_PORT",
            "LIANDONG_NOTIFIER_PORT",
            "LIANDONG_MANAGEMENT_PORT",
            "LIANDONG_KAFKA_PORT");

    private final Path data;
    private final Process process;
    private final BufferedReader output;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private StandaloneProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.output = process.inputReader();
    }

    /** Begins to start on free ports, but for what {@code settings} say. */
    static StandaloneProcess begin(Path data, Map<String, String> settings) throws IOException {
        return new StandaloneProcess(data, builder(data, settings).start());
    }

    private static ProcessBuilder builder(Path data, Map<String, String> settings) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                StandaloneApplication.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANDONG_"));
        VARIABLES.forEach(name -> builder.environment().put(name, "0"));
        builder.environment().put("LIANDONG_DATA", data.toString());
        // One key sends a load here, which is more than anybody may.
        builder.environment()
                .put(
                        "LIANDONG_INTAKE_QUOTAS",
                        Path.of("../../drills/quotas.json").toAbsolutePath().toString());
        builder.environment().putAll(settings);
        return builder;
    }

    /** Begins to start and writes what it says into a file: nobody reads a pipe that is never asked, until it is full. */
    static StandaloneProcess begin(Path data, Map<String, String> settings, Path log) throws IOException {
        var builder = builder(data, settings)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new StandaloneProcess(data, builder.start());
    }

    /** Starts and returns when it says that it is ready. */
    static StandaloneProcess start(Path data, Map<String, String> settings) throws IOException {
        var started = begin(data, settings);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws IOException {
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
        throw new IOException("it ended before it was ready:\n" + String.join("\n", lines) + "\n" + errors());
    }

    List<String> lines() {
        return lines;
    }

    String address(String part) {
        var port = ports.get(part);
        if (port == null) {
            throw new IllegalStateException("it named no address of the " + part + ": " + lines);
        }
        return "http://127.0.0.1:" + port;
    }

    DemoSecrets secrets() throws IOException {
        return Json.mapper().readValue(Files.readAllBytes(SecretsFile.in(data)), DemoSecrets.class);
    }

    String errors() throws IOException {
        try (var errors = process.errorReader()) {
            return String.join("\n", errors.readAllLines());
        }
    }

    /** Tells it to stop, as Ctrl-C and a service manager do, and returns the exit code. */
    int stop() throws InterruptedException {
        // By its handle: the process itself would close its output, which is still to be read.
        process.toHandle().destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end");
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
