package cn.liandong.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Where the webhooks of the sample city point: notes each call at its arrival, and answers at once if it is not told to wait. */
final class WebhookSink implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final HttpServer server;
    private final AtomicReference<Arrivals> arrivals = new AtomicReference<>(new Arrivals());
    private final AtomicLong calls = new AtomicLong();
    private volatile Duration thinks = Duration.ZERO;

    WebhookSink() {
        this(0);
    }

    /** On a port that contacts name already. */
    WebhookSink(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrivals.get().seen(body, System.nanoTime());
            calls.incrementAndGet();
            LockSupport.parkNanos(thinks.toNanos());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void into(Arrivals next) {
        arrivals.set(next);
    }

    /** From now on each answer takes so long. */
    void thinks(Duration next) {
        thinks = next;
    }

    long calls() {
        return calls.get();
    }

    /** Waits until nobody was called for three seconds, or the limit is over. */
    void awaitQuiet(Duration limit) {
        var last = new long[] {-1, System.nanoTime()};
        OpenLoop.await(limit, () -> {
            if (calls() != last[0]) {
                last[0] = calls();
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > QUIET.toNanos();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
