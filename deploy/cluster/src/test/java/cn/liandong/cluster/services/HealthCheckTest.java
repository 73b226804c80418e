package cn.liandong.cluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.layout.Ports;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCheckTest {
    private final HealthCheck check = new HealthCheck();

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false"})
    void onlyOneThatSaysItIsUpIsUp(int status, boolean up) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try (check) {
            assertThat(check.isUp(server.getAddress().getPort())).isEqualTo(up);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobodyIsNotUp() {
        try (check) {
            assertThat(check.isUp(Ports.free().first())).isFalse();
        }
    }
}
