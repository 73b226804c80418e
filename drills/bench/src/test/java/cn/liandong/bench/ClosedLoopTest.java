package cn.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a toy that accepts a report and calls the webhook twice for it. */
class ClosedLoopTest {
    private static final int CALLERS = 4;
    private static final Duration CALLED_AFTER = Duration.ofMillis(20);
    private static final String EVERY_TENTH = "0\"";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final WebhookSink sink = new WebhookSink();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Map<String, Integer> byCity = new ConcurrentHashMap<>();
    private final AtomicLong marks = new AtomicLong();
    private HttpServer intake = listening();

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @BeforeEach
    void listen() {
        intake.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        intake.createContext("/v1/reports", exchange -> {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            byCity.merge(exchange.getRequestHeaders().getFirst("Authorization"), 1, Integer::sum);
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean accepted = !body.contains(EVERY_TENTH);
            exchange.sendResponseHeaders(accepted ? 201 : 503, -1);
            exchange.close();
            if (accepted) {
                // Long enough that a caller who did not wait for it would report again.
                LockSupport.parkNanos(CALLED_AFTER.toNanos());
            }
            open.decrementAndGet();
            if (accepted) {
                call(body);
                call(body);
            }
        });
        intake.start();
    }

    @AfterEach
    void end() {
        intake.stop(0);
        sink.close();
        client.shutdownNow();
    }

    private void call(String body) {
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(sink.url()))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException over) {
            // The test ends.
        }
    }

    @Test
    void eachCallerWaitsForItsAlertAndWhatIsRefusedIsCounted() throws InterruptedException {
        int port = intake.getAddress().getPort();
        var reporters = List.of(
                new Reporter(client, port, "one", Reporter.COORDINATES),
                new Reporter(client, port, "two", Reporter.NO_COORDINATES));

        var result = ClosedLoop.run(
                reporters,
                CALLERS,
                Duration.ofMillis(200),
                Duration.ofMillis(800),
                sink,
                () -> "bench-toy-" + marks.incrementAndGet(),
                Map.of("self", List.of(ProcessHandle.current().pid())));

        assertThat(result.lost()).isZero();
        assertThat(result.refused()).isPositive();
        assertThat(result.accepted() + result.refused()).isEqualTo(marks.get());
        assertThat(result.latencies().count()).isPositive().isLessThan((int) result.accepted());
        assertThat(result.perSecond()).isPositive();
        assertThat(byCity).containsOnlyKeys("Bearer one", "Bearer two");
        assertThat(mostOpen.get()).isBetween(1, CALLERS);
    }
}
