package cn.liandong.standalone;

import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * The webhooks of offices above: `/refuses` takes nothing, `/hangs` never answers its first call, every other takes what
 * comes.
 */
final class OfficeWebhooks implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, BlockingQueue<JsonNode>> calls = new ConcurrentHashMap<>();
    private final BlockingQueue<HttpExchange> hung = new LinkedBlockingQueue<>();

    OfficeWebhooks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
        if (path.equals("/hangs") && hung.isEmpty()) {
            hung.add(exchange);
        } else {
            exchange.sendResponseHeaders(path.equals("/refuses") ? 400 : 204, -1);
            exchange.close();
        }
        calls(path).add(body);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What came there and was not asked for yet. */
    BlockingQueue<JsonNode> calls(String path) {
        return calls.computeIfAbsent(path, any -> new LinkedBlockingQueue<>());
    }

    JsonNode next(String path) throws InterruptedException {
        var call = calls(path).poll(30, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError(path + " was not called within 30 s");
        }
        return call;
    }

    @Override
    public void close() {
        hung.forEach(HttpExchange::close);
        server.stop(0);
    }
}
