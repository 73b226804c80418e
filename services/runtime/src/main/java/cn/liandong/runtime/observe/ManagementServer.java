package cn.liandong.runtime.observe;

import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small server on the loopback address. The JDK's own: it is there in milliseconds and before any service, where an
 * actuator context takes most of a second.
 */
public final class ManagementServer implements AutoCloseable {
    private static final Set<String> LOCAL_NAMES = Set.of("127.0.0.1", "localhost");

    private final HttpServer server;
    private final ExecutorService threads;

    private ManagementServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to answer on this port of the loopback address, 0 for any free one.
     *
     * @param others what else is answered here, by path
     */
    public static ManagementServer start(
            int port, HealthPage health, PrometheusMeterRegistry meters, Map<String, HttpHandler> others) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/actuator/health", local(exchange -> {
                var page = health.page();
                answer(
                        exchange,
                        page.status().equals("UP") ? 200 : 503,
                        "application/json",
                        Json.mapper().writeValueAsBytes(page));
            }));
            server.createContext(
                    "/actuator/prometheus",
                    local(exchange -> answer(
                            exchange,
                            200,
                            "text/plain; version=0.0.4; charset=utf-8",
                            meters.scrape().getBytes(StandardCharsets.UTF_8))));
            others.forEach((path, handler) -> server.createContext(path, local(handler)));
            server.start();
            return new ManagementServer(server, threads);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page of another site that made its name point here is turned away. */
    private static HttpHandler local(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                var host = exchange.getRequestHeaders().getFirst("Host");
                if (host == null || !LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
                    answer(
                            exchange,
                            403,
                            "text/plain",
                            "Only 127.0.0.1 and localhost are answered here.\n".getBytes(StandardCharsets.UTF_8));
                    return;
                }
                handler.handle(exchange);
            }
        };
    }

    public static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
