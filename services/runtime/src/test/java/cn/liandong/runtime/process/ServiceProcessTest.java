package cn.liandong.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceProcessTest {
    @Test
    void itTellsHealthAndMetricsAndEndsInOrderWhenItIsToldTo() throws Exception {
        try (var toy = new Child(Map.of("LIANDONG_MANAGEMENT_PORT", "0", "LIANDONG_INSTANCE", "1"))) {
            var line = toy.line();
            assertThat(line).startsWith("toy 1 runs; health http://127.0.0.1:");
            var health = URI.create(line.replaceFirst(".* ", ""));

            assertThat(get(health).statusCode()).isEqualTo(200);
            assertThat(get(health.resolve("prometheus")).body())
                    .contains("toy_starts_total 1.0", "jvm_memory_used_bytes");
            toy.process.toHandle().destroy();
            assertThat(toy.exitCode()).isZero();
        }
    }

    @Test
    void aServiceThatCannotDoItsWorkSaysWhy() throws Exception {
        try (var toy =
                new Child(Map.of("LIANDONG_MANAGEMENT_PORT", "0", "LIANDONG_TOY_TROUBLE", "the toy is broken"))) {
            var health = get(URI.create(toy.line().replaceFirst(".* ", "")));
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"toy\":{\"status\":\"DOWN\"", "the toy is broken");
        }
    }

    @Test
    void aServiceThatMayDecideNoMoreEndsItsProcessAsAFailure() throws Exception {
        try (var toy = new Child(Map.of("LIANDONG_MANAGEMENT_PORT", "0"))) {
            toy.line();
            toy.process.getOutputStream().close();
            assertThat(toy.exitCode()).isEqualTo(1);
            // Where it is logged to is the tests' own setting.
            assertThat(toy.lines.readAllLines())
                    .anyMatch(line -> line.endsWith("The process ends: the toy was fenced"));
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var toy = new Child(Map.of("LIANDONG_MANAGEMENT_PORT", String.valueOf(other.getLocalPort())))) {
            assertThat(toy.exitCode()).isEqualTo(1);
            assertThat(toy.errors().strip())
                    .startsWith("Port " + other.getLocalPort() + " on 127.0.0.1 is taken")
                    .endsWith("choose another port with LIANDONG_MANAGEMENT_PORT.")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aSettingThatCannotBeReadIsSaidInOneLine() throws Exception {
        try (var toy = new Child(Map.of("LIANDONG_PARTITIONS", "many"))) {
            assertThat(toy.exitCode()).isEqualTo(1);
            assertThat(toy.errors().strip()).isEqualTo("liandong.partitions must be a whole number, but is 'many'");
        }
        try (var toy = new Child(Map.of("LIANDONG_MANAGEMENT_PORT", "70000"))) {
            assertThat(toy.exitCode()).isEqualTo(1);
            assertThat(toy.errors().strip())
                    .isEqualTo("LIANDONG_MANAGEMENT_PORT is '70000': expected a port from 1 to 65535, or 0 for any free"
                            + " one.");
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader lines;

        Child(Map<String, String> environment) throws IOException {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ToyProcess.class.getName());
            builder.environment().putAll(environment);
            process = builder.start();
            lines = process.inputReader();
        }

        String line() throws IOException {
            var line = lines.readLine();
            return line == null ? "it ended: " + errors() : line;
        }

        String errors() throws IOException {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ended").isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
