package cn.liandong.standalone;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An officer's browser, as far as a test needs one. */
final class ConsoleVisit implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private final String address;
    private final String cookie;
    private final WebSocket socket;

    private ConsoleVisit(String address, DemoSecrets.Account account) throws Exception {
        this.address = address;
        var signedIn = client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper()
                                .writeValueAsString(
                                        Map.of("username", account.username(), "password", account.password()))))
                        .build(),
                BodyHandlers.ofString());
        if (signedIn.statusCode() != 200) {
            throw new AssertionError("the sign-in was answered " + signedIn.statusCode() + " " + signedIn.body());
        }
        cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*$", "");
        socket = client.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(URI.create(address.replace("http:", "ws:") + "/ws"), new Frames())
                .join();
        socket.sendText("{\"type\":\"hello\",\"protocol\":1,\"token\":null}", true)
                .join();
    }

    static ConsoleVisit signIn(String address, DemoSecrets.Account account) throws Exception {
        return new ConsoleVisit(address, account);
    }

    /** The next item of the picture that is meant, within ten seconds. */
    JsonNode item(Predicate<JsonNode> meant) throws InterruptedException {
        return item(Duration.ofSeconds(10), meant);
    }

    JsonNode item(Duration within, Predicate<JsonNode> meant) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < until) {
            var frame = frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame != null) {
                frame.path("items").forEach(seen::add);
                for (var item : frame.path("items")) {
                    if (meant.test(item)) {
                        return item;
                    }
                }
            }
        }
        throw new AssertionError("no such item came within " + within.toSeconds() + " s");
    }

    /** Every item of the frames read so far, in order; one that changed is there again. */
    List<JsonNode> seen() {
        return List.copyOf(seen);
    }

    HttpResponse<String> acknowledge(String alert, String key) throws Exception {
        return act(alert, "acknowledgement", key, BodyPublishers.noBody());
    }

    HttpResponse<String> escalate(String alert, int round, int step, String key) throws Exception {
        var body = Json.mapper().writeValueAsString(Map.of("round", round, "step", step));
        return act(alert, "steps", key, BodyPublishers.ofString(body));
    }

    HttpResponse<String> standDown(String alert, String reason, String key) throws Exception {
        var body = Json.mapper().writeValueAsString(Map.of("reason", reason));
        return act(alert, "stand-down", key, BodyPublishers.ofString(body));
    }

    HttpResponse<String> claim(String incident, String key) throws Exception {
        return post("/api/incidents/" + incident + "/claim", key, BodyPublishers.ofString("{}"));
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Any other act, with this body as JSON. */
    HttpResponse<String> post(String path, String key, Map<String, ?> body) throws Exception {
        return post(path, key, BodyPublishers.ofString(Json.mapper().writeValueAsString(body)));
    }

    /** Puts this body as JSON. */
    HttpResponse<String> put(String path, String key, Map<String, ?> body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", cookie)
                        .header("Origin", address)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> act(String alert, String what, String key, BodyPublisher body) throws Exception {
        return post("/api/alerts/" + alert + "/" + what, key, body);
    }

    /** Imports a file of YAML into the directory. */
    HttpResponse<String> bring(String yaml, String key) throws Exception {
        return post(
                "/api/directory/imports?format=yaml&trial=false",
                key,
                "application/yaml",
                BodyPublishers.ofString(yaml));
    }

    private HttpResponse<String> post(String path, String key, BodyPublisher body) throws Exception {
        return post(path, key, "application/json", body);
    }

    private HttpResponse<String> post(String path, String key, String type, BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Cookie", cookie)
                        .header("Origin", address)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    /** Frames may come in parts. */
    private final class Frames implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(Json.mapper().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
