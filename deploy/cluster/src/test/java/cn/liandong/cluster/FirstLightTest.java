package cn.liandong.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.cluster.layout.Installation;
import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.services.PageFrames;
import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first light's steps, on the deployed shape: each edge is spoken to through the balancer. */
@Tag("cluster")
@Timeout(600)
class FirstLightTest {
    private static final Path APPLICATION =
            Path.of(System.getProperty("app", "../../services/standalone/target/liandong"));
    private static final Path SAMPLE_CITY = Path.of("../cities/zhijiang");
    private static final String LEAK = """
            {"category":"HAZARDOUS_CHEMICAL_LEAK","siteId":"site-coldstore-main","description":"氨泄漏，两人撤出"}""";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    @Test
    void aReportReachesTheWebhookAndWhoAcknowledgedIsSeenAlsoAfterEverythingWasKilled() throws Exception {
        var layout = new Layout(folder.resolve("cluster"), Installation.unpacked(APPLICATION), Ports.free())
                .withPartitions(12);
        var cities = new ArrayList<>(List.of(SAMPLE_CITY));
        cities.addAll(CityGenerator.write(layout.cities(), 2, 3_600));
        var sink = sink();
        try (var cluster = new Cluster(layout)) {
            try {
                cluster.up(cities, "http://127.0.0.1:" + sink.getAddress().getPort() + "/alerts", line -> {});
                var edge = "http://127.0.0.1:" + layout.ports().edge(Role.INTAKE);
                everyProcessTellsHealthAndMetrics(layout);

                var answer = report(edge, key(layout, "zhijiang", "ent-coldstore"), LEAK);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                var report = edge + "/v1/reports/"
                        + Json.mapper().readTree(answer.body()).get("reportId").asString();
                var key = key(layout, "zhijiang", "ent-coldstore");
                var incident = progress(
                                report, key, progress -> progress.path("alerts").size() >= 4)
                        .get("incident");
                assertThat(calls.poll(10, TimeUnit.SECONDS))
                        .contains(incident.get("number").asString());
                acknowledge(layout);
                assertThat(acknowledgedBy(report, key)).isEqualTo("市应急值守值班员");

                // A city beside it is alerted as well, whichever instance and broker it lies with.
                var beside = String.valueOf(cities.getLast().getFileName());
                var there = report(edge, key(layout, beside, null), "{\"category\":\"FIRE\"}");
                progress(
                        edge + "/v1/reports/"
                                + Json.mapper()
                                        .readTree(there.body())
                                        .get("reportId")
                                        .asString(),
                        key(layout, beside, null),
                        progress -> !progress.path("alerts").isEmpty());

                cluster.members().parallelStream().forEach(Member::kill);
                cluster.up(cities, "http://127.0.0.1:" + sink.getAddress().getPort() + "/alerts", line -> {});
                assertThat(acknowledgedBy(report, key)).isEqualTo("市应急值守值班员");
                assertThat(report(edge, key, LEAK).headers().firstValue("Idempotent-Replay"))
                        .contains("true");
            } finally {
                cluster.down(line -> {});
            }
        } finally {
            sink.stop(0);
            client.shutdownNow();
        }
    }

    private void everyProcessTellsHealthAndMetrics(Layout layout) throws Exception {
        for (var name : Instances.STANDARD.services()) {
            var page = "http://127.0.0.1:" + layout.ports().management(name) + "/actuator/";
            assertThat(get(page + "health", null).body()).as(name.toString()).startsWith("{\"status\":\"UP\"");
            assertThat(get(page + "prometheus", null).body()).contains("jvm_memory_used_bytes");
        }
    }

    private void acknowledge(Layout layout) throws Exception {
        var console = "http://127.0.0.1:" + layout.ports().edge(Role.CONSOLE);
        var account = first(
                secrets(layout, "zhijiang").path("console"),
                one -> one.path("username").asString().equals("city-duty"));
        var signedIn = client.send(
                HttpRequest.newBuilder(URI.create(console + "/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper()
                                .writeValueAsString(Map.of(
                                        "username", account.path("username").asString(),
                                        "password", account.path("password").asString()))))
                        .build(),
                BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        var cookies = String.join(
                "; ",
                signedIn.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*$", ""))
                        .toList());
        var alert = alertOnThePage(console, cookies);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(console + "/api/alerts/" + alert + "/acknowledgement"))
                        .header("Cookie", cookies)
                        .header("Origin", console)
                        .header("Idempotency-Key", "ack-1")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The id of the city's alert, as it comes over the WebSocket. */
    private String alertOnThePage(String console, String cookies) throws Exception {
        var frames = new LinkedBlockingQueue<JsonNode>();
        var socket = client.newWebSocketBuilder()
                .header("Cookie", cookies)
                .buildAsync(
                        URI.create(console.replace("http:", "ws:") + "/ws"),
                        new PageFrames(text -> frames.add(Json.mapper().readTree(text))))
                .get(10, TimeUnit.SECONDS);
        try {
            socket.sendText("{\"type\":\"hello\",\"protocol\":1,\"token\":null}", true)
                    .get(10, TimeUnit.SECONDS);
            long until = System.nanoTime() + LIMIT.toNanos();
            while (System.nanoTime() < until) {
                var frame = frames.poll(1, TimeUnit.SECONDS);
                var found = frame == null
                        ? null
                        : find(
                                frame.path("items"),
                                item -> item.path("kind").asString().equals("alert")
                                        && item.path("postId").asString().equals("city-duty"));
                if (found != null) {
                    return found.path("id").asString();
                }
            }
            throw new AssertionError("the page never showed the city's alert");
        } finally {
            socket.abort();
        }
    }

    private String acknowledgedBy(String report, String key) throws Exception {
        var done = progress(
                report,
                key,
                progress -> cityAlert(progress).path("acknowledgedBy").isObject());
        return cityAlert(done).get("acknowledgedBy").get("postName").asString();
    }

    private static JsonNode cityAlert(JsonNode progress) {
        var found = find(
                progress.path("alerts"),
                alert -> alert.path("reason").asString().equals("CITY_DUTY_ROOM"));
        return found == null ? progress.path("no such alert") : found;
    }

    private JsonNode progress(String report, String key, Predicate<JsonNode> enough) throws Exception {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var answer = get(report, key);
            var progress = answer.statusCode() == 200 ? Json.mapper().readTree(answer.body()) : null;
            if (progress != null && enough.test(progress)) {
                return progress;
            }
            assertThat(System.nanoTime())
                    .as("awaited in vain: " + answer.body())
                    .isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> report(String edge, String key, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(edge + "/v1/reports"))
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", "leak-1")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, @Nullable String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        return client.send(
                (key == null ? request : request.header("Authorization", "Bearer " + key)).build(),
                BodyHandlers.ofString());
    }

    private static JsonNode secrets(Layout layout, String city) throws IOException {
        return Json.mapper()
                .readTree(Files.readString(layout.secrets().resolve(city).resolve("demo-credentials.json")));
    }

    /** An enterprise's key; of any enterprise where none is named. */
    private static String key(Layout layout, String city, @Nullable String enterprise) throws IOException {
        return first(
                        secrets(layout, city).path("intake"),
                        one -> enterprise == null
                                || one.path("organization").asString().equals(enterprise))
                .path("apiKey")
                .asString();
    }

    private static JsonNode first(JsonNode rows, Predicate<JsonNode> meant) {
        var found = find(rows, meant);
        assertThat(found).isNotNull();
        return found;
    }

    private static @Nullable JsonNode find(JsonNode rows, Predicate<JsonNode> meant) {
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(rows::get)
                .filter(meant)
                .findFirst()
                .orElse(null);
    }

    private HttpServer sink() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
