package cn.liandong.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who reports for one city, to one intake. */
final class Reporter {
    /** What is told apart of the sample city, by all who report for it. */
    static final Happenings COORDINATES = new Happenings();

    /** Of the other cities no boundary is known: their reports tell of no point, and are told apart by their words. */
    static final @Nullable Happenings NO_COORDINATES = null;

    private final HttpClient client;
    private final URI reports;
    private final String apiKey;
    private final @Nullable Happenings happenings;

    Reporter(HttpClient client, int intakePort, String apiKey, @Nullable Happenings happenings) {
        this.client = client;
        this.reports = URI.create("http://127.0.0.1:" + intakePort + "/v1/reports");
        this.apiKey = apiKey;
        this.happenings = happenings;
    }

    /** Sends one report; completes with the status. The mark is its key, so a repeat is the same report. */
    CompletableFuture<Integer> report(String mark) {
        var body = """
                {"category":"HAZARDOUS_CHEMICAL_LEAK","description":"液氨管道泄漏，有刺激性气味",
                 "location":{"text":"%s"%s,
                 "substance":{"unNumber":"1005","name":"液氨","quantityKilograms":800},
                 "reporter":{"name":"测试","phone":"199-0000-0001"}}""".formatted(mark, happenings == null ? "}" : happenings.of(mark));
        return client.sendAsync(
                        HttpRequest.newBuilder(reports)
                                .timeout(Duration.ofSeconds(5))
                                .header("Authorization", "Bearer " + apiKey)
                                .header("Idempotency-Key", mark)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
