package cn.liandong.faults.scenarios;

import cn.liandong.cluster.services.PageFrames;
import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The page of one duty officer, as far as it says something of the system itself. */
final class DutyPage implements AutoCloseable {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERED_WITHIN)
            .build();
    private final String console;
    private final JsonNode account;

    /** @param secrets the file with the sign-ins of a city, whose first is used */
    DutyPage(int consolePort, Path secrets) throws Exception {
        console = "http://127.0.0.1:" + consolePort;
        account = Json.mapper()
                .readTree(Files.readString(secrets))
                .path("console")
                .path(0);
    }

    /** The codes of the notices that stand on the page now, each with what it is about: such as `JURISDICTION_STUCK response`. */
    Set<String> notices() throws Exception {
        var frames = new LinkedBlockingQueue<JsonNode>();
        var socket = client.newWebSocketBuilder()
                .connectTimeout(ANSWERED_WITHIN)
                .header("Cookie", signIn())
                .buildAsync(
                        URI.create(console.replace("http:", "ws:") + "/ws"),
                        new PageFrames(text -> frames.add(Json.mapper().readTree(text))))
                .get(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        try {
            socket.sendText("{\"type\":\"hello\",\"protocol\":1,\"token\":null}", true)
                    .get(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return notices(frames);
        } finally {
            socket.abort();
        }
    }

    private static Set<String> notices(BlockingQueue<JsonNode> frames) throws InterruptedException {
        var codes = new TreeSet<String>();
        int left = Integer.MAX_VALUE;
        while (left > 0) {
            var frame = frames.poll(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("the page was not sent its picture as a whole");
            }
            if (frame.path("type").asString("").equals("snapshot")) {
                left = Math.min(left, frame.path("parts").asInt(1)) - 1;
                codes.addAll(codes(frame));
            }
        }
        return codes;
    }

    static Set<String> codes(JsonNode frame) {
        var codes = new TreeSet<String>();
        frame.path("items").forEach(item -> {
            if (item.path("kind").asString("").equals("notice")) {
                codes.add((item.path("code").asString("") + " "
                                + item.path("params").path("journal").asString(""))
                        .strip());
            }
        });
        return codes;
    }

    private String signIn() throws Exception {
        var signedIn = client.send(
                HttpRequest.newBuilder(URI.create(console + "/api/session"))
                        .timeout(ANSWERED_WITHIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper()
                                .writeValueAsString(Map.of(
                                        "username", account.path("username").asString(),
                                        "password", account.path("password").asString()))))
                        .build(),
                BodyHandlers.ofString());
        if (signedIn.statusCode() != 200) {
            throw new IllegalStateException("the sign-in was answered " + signedIn.statusCode());
        }
        return signedIn.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*$", ""))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
