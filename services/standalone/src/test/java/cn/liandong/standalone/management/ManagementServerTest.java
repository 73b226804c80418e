package cn.liandong.standalone.management;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.observe.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    private final HealthPage health = new HealthPage();
    private final int port = freePort();
    private final ManagementServer server =
            ManagementServer.start(port, health, new Meters().registry(), new DemoPhone(CLOCK));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itIsUpWhenAllPartsAre() throws Exception {
        health.add("broker", () -> Health.UP);
        health.add("intake", () -> Health.UP);
        var page = get("/actuator/health");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("{\"status\":\"UP\"").contains("\"intake\":{\"status\":\"UP\"");
    }

    @Test
    void onePartThatIsDownSaysWhyAndSoDoesOneThatCannotAnswer() throws Exception {
        health.add("dispatch", () -> Health.down(List.of("dispatch is starting")));
        health.add("roster", () -> {
            throw new IllegalStateException("closed");
        });
        health.add("intake", () -> Health.UP);
        var page = get("/actuator/health");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .startsWith("{\"status\":\"DOWN\"")
                .contains("dispatch is starting", "it did not answer: closed", "\"intake\":{\"status\":\"UP\"");
    }

    @Test
    void metricsOfTheJvmAreInPrometheusFormat() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes{");
    }

    @Test
    void theDemoPhoneShowsWhatItWasCalledWith() throws Exception {
        assertThat(get("/demo-phone").body()).isEqualTo("No call yet.\n");
        post("/demo-phone", "{\"text\":\n \"氨泄漏\"}");
        assertThat(get("/demo-phone").body()).isEqualTo("2026-03-01T00:00:00Z {\"text\": \"氨泄漏\"}\n");
    }

    @Test
    void aNameThatWasMadeToPointHereIsTurnedAway() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /demo-phone HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                            .formatted(port)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private void post(String path, String body) throws Exception {
        assertThat(send(request(path).POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
