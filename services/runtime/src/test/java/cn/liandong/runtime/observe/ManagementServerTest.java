package cn.liandong.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
    private final HealthPage health = new HealthPage();
    private final int port = freePort();
    private final ManagementServer server =
            ManagementServer.start(port, health, new Meters().registry(), Map.of("/echo", this::echo));

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
    void aPartThatIsUpSaysWhatNoStartWouldMend() throws Exception {
        health.add("dispatch", () -> Health.together(List.of(Health.UP, Health.up(List.of("420583 is not decided")))));
        var page = get("/actuator/health");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("{\"status\":\"UP\"").contains("420583 is not decided");
    }

    @Test
    void partsAreTogetherDownWhenOneIs() {
        var together = Health.together(List.of(Health.up(List.of("a")), Health.down(List.of("b"))));
        assertThat(together.up()).isFalse();
        assertThat(together.reasons()).containsExactly("a", "b");
    }

    @Test
    void metricsOfTheJvmAreInPrometheusFormat() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes{");
    }

    @Test
    void whatElseIsAnsweredHereIsAskedByItsPath() throws Exception {
        assertThat(get("/echo").body()).isEqualTo("GET");
    }

    @Test
    void aNameThatWasMadeToPointHereIsTurnedAway() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /echo HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                            .formatted(port)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private void echo(HttpExchange exchange) throws IOException {
        ManagementServer.answer(
                exchange, 200, "text/plain", exchange.getRequestMethod().getBytes(StandardCharsets.UTF_8));
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
