package cn.liandong.drills.injector;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Intake's edge over HTTP, as an enterprise's program calls it. */
final class IntakeEdge implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI address;

    /**
     * The edge at this address.
     *
     * @throws IllegalArgumentException if it is none
     */
    IntakeEdge(String address) {
        this.address = URI.create(address.endsWith("/") ? address : address + "/");
    }

    /** What the edge said. */
    record Answer(int status, String body) {}

    /**
     * Posts a body under a key.
     *
     * @param path such as `v1/reports`
     */
    CompletableFuture<Answer> post(String path, String secret, String idempotencyKey, String body) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + secret)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(response -> new Answer(response.statusCode(), response.body()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
