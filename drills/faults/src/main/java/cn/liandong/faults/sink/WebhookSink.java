package cn.liandong.faults.sink;

import cn.liandong.faults.SinkCall;
import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;

/** A webhook on loopback that outlives the system under test, keeps every call, and answers each path as it is told. */
public final class WebhookSink implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final SinkLog log;
    private final Map<String, Told> answers = new ConcurrentHashMap<>();
    private final FirstAlerts firstAlerts = new FirstAlerts();
    private final AtomicInteger calls = new AtomicInteger();

    /** What a path was told to do, until it is told something else. */
    private record Told(Answer answer, CountDownLatch over) {}

    private WebhookSink(Path file, int port, InstantSource clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        log = new SinkLog(file);
        server.setExecutor(workers);
        server.createContext("/", this::take);
        server.start();
    }

    /**
     * Begins to listen.
     *
     * @param file where the calls go, behind what is there
     * @param port 0 for one that is free
     */
    public static WebhookSink start(Path file, int port, InstantSource clock) throws IOException {
        return new WebhookSink(file, port, clock);
    }

    /** The address of a path, such as `/alerts`. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** From now on calls of this path are answered so; those that hang are let go unanswered. */
    public void answer(String path, Answer answer) {
        var before = answers.put(path, new Told(answer, new CountDownLatch(1)));
        if (before != null) {
            before.over().countDown();
        }
    }

    /** How many calls came. */
    public int calls() {
        return calls.get();
    }

    /** For how many incidents somebody was called. */
    public int incidents() {
        return firstAlerts.incidents();
    }

    /** The longest stretch between two moments in which no first call for an incident came. */
    public Duration longestWithoutFirstAlert(Instant from, Instant to) {
        return firstAlerts.longestWithout(from, to);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            var told = answers.computeIfAbsent(path, any -> new Told(Answer.TAKEN, new CountDownLatch(1)));
            var at = clock.instant();
            log.add(new SinkCall(at, path, said(told.answer()), body));
            firstAlerts.called(incident(body), at);
            calls.incrementAndGet();
            answer(exchange, told);
        } catch (InterruptedException e) {
            // The sink is closed: whoever waits hears nothing.
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Told told) throws IOException, InterruptedException {
        switch (told.answer()) {
            case Answer.Status(var code) -> exchange.sendResponseHeaders(code, -1);
            case Answer.Delay(var by, var code) -> {
                Thread.sleep(by);
                exchange.sendResponseHeaders(code, -1);
            }
            case Answer.Hang() -> told.over().await();
            case Answer.Refuse() -> {
                // Closed as it is, by whoever called this.
            }
        }
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Status(var code) -> String.valueOf(code);
            case Answer.Delay(var by, var code) -> String.valueOf(code);
            case Answer.Hang() -> SinkCall.HUNG;
            case Answer.Refuse() -> SinkCall.REFUSED;
        };
    }

    /** Empty where it does not say: then it is one incident like the others. */
    private static String incident(String body) {
        try {
            return Json.mapper().readTree(body).path("incidentId").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        workers.close();
        log.close();
    }
}
