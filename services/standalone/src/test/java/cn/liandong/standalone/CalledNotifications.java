package cn.liandong.standalone;

import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A webhook that outlives the system under test and remembers which notification was called for what. */
final class CalledNotifications implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Set<String>> idsByStep = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> callsById = new ConcurrentHashMap<>();
    private final Set<String> incidents = ConcurrentHashMap.newKeySet();

    CalledNotifications() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            note(Json.mapper().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private void note(JsonNode call) {
        var step = String.join(
                " ",
                List.of(
                        text(call, "incidentId"),
                        text(call, "alertId"),
                        text(call, "round"),
                        text(call, "step"),
                        text(call, "personId")));
        idsByStep.computeIfAbsent(step, any -> ConcurrentHashMap.newKeySet()).add(text(call, "notificationId"));
        callsById
                .computeIfAbsent(text(call, "notificationId"), any -> ConcurrentHashMap.newKeySet())
                .add(text(call, "attempt") + (call.path("repeat").asBoolean() ? " repeat" : ""));
        incidents.add(text(call, "incidentId"));
    }

    private static String text(JsonNode call, String field) {
        return call.path(field).asString();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    /** By incident, alert, round, step and person: the ids of the notifications that were called. */
    Map<String, Set<String>> idsByStep() {
        return idsByStep;
    }

    /** Notifications that came more than once without saying so. */
    List<String> unmarkedRepeats() {
        return callsById.entrySet().stream()
                .filter(one -> one.getValue().stream()
                                .filter(call -> !call.endsWith("repeat"))
                                .count()
                        > 1)
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    Set<String> incidents() {
        return incidents;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
