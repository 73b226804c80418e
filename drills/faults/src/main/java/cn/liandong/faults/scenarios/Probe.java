package cn.liandong.faults.scenarios;

import cn.liandong.faults.load.Caller;
import cn.liandong.faults.subjects.Waits;
import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Reports once and looks whether somebody was alerted, as an enterprise would. */
final class Probe implements AutoCloseable {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String address;

    Probe(int intakePort) {
        address = "http://127.0.0.1:" + intakePort + "/v1/reports";
    }

    /** @throws IllegalStateException if nobody was alerted within the limit */
    void awaitAlerted(Caller caller, Duration limit) {
        var key = "probe-" + UUID.randomUUID();
        Waits.until("an alert in " + caller.jurisdiction(), limit, () -> {
            var accepted = send(caller, "", key, "POST");
            if (accepted.statusCode() != 201) {
                return false;
            }
            var report =
                    Json.mapper().readTree(accepted.body()).path("reportId").asString();
            var progress = send(caller, "/" + report, key, "GET");
            return Json.mapper().readTree(progress.body()).path("alerts").size() > 0;
        });
    }

    private HttpResponse<String> send(Caller caller, String path, String key, String method) throws Exception {
        var body = method.equals("POST")
                ? BodyPublishers.ofString("{\"category\":\"FIRE\",\"description\":\"" + key + "\"}")
                : BodyPublishers.noBody();
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(ANSWERED_WITHIN)
                        .header("Authorization", "Bearer " + caller.apiKey())
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
