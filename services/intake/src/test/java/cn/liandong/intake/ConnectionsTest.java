package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers that only connect, over real sockets. */
class ConnectionsTest {
    private static final String REPORT = "POST /v1/reports HTTP/1.1\r\nHost: liandong\r\nAuthorization: Bearer "
            + TestEdge.KEY + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";

    private final TestEdge edge = new TestEdge();
    private final List<Socket> kept = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : kept) {
            socket.close();
        }
        edge.close();
    }

    @Test
    void oneTooManyIsToldToComeAgainAndTheOthersAreServed() throws IOException {
        for (int i = 0; i < TestEdge.MOST_CONNECTIONS; i++) {
            kept.add(edge.connect());
        }
        awaitOpen(TestEdge.MOST_CONNECTIONS);
        try (var tooMany = edge.connect()) {
            assertThat(said(tooMany))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 2\r\n", "\"code\":\"BUSY\"", "\"phone\":\"119\"");
        }
        var first = kept.getFirst();
        first.getOutputStream().write(REPORT.getBytes(US_ASCII));
        assertThat(said(first)).startsWith("HTTP/1.1 201 ");
        awaitOpen(TestEdge.MOST_CONNECTIONS - 1);
        try (var next = edge.connect()) {
            next.getOutputStream().write(REPORT.getBytes(US_ASCII));
            assertThat(said(next)).startsWith("HTTP/1.1 201 ");
        }
    }

    private static String said(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private void awaitOpen(int connections) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (edge.connections() != connections) {
            assertThat(System.nanoTime())
                    .as("connections: " + edge.connections())
                    .isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
