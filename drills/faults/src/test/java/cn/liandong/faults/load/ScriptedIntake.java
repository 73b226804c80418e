package cn.liandong.faults.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An edge that answers the tries of each test as it is told, and keeps what it was asked. */
final class ScriptedIntake implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What came. */
    record Asked(String path, String authorization, String key, String body) {}

    /** What is done with a try, counted from 1 over all; the body of a 201 names the key as the id. */
    @FunctionalInterface
    interface Script {
        /** A status; 0 to close the connection without an answer. */
        int answer(int number) throws InterruptedException;
    }

    ScriptedIntake(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(workers);
        var number = new AtomicInteger();
        server.createContext("/", exchange -> answer(exchange, script, number.incrementAndGet()));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange, Script script, int number) throws IOException {
        try (exchange) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    key,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            int status = script.answer(number);
            if (status == 201) {
                var body = ("{\"reportId\":\"report-" + key + "\"}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            } else if (status == 200) {
                // A proxy's own page, say: no report stands behind it.
                exchange.sendResponseHeaders(201, -1);
            } else if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        workers.close();
    }
}
