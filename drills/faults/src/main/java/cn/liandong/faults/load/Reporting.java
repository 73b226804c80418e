package cn.liandong.faults.load;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One try to report. */
final class Reporting {
    private static final int CREATED = 201;

    private final HttpClient client;
    private final Duration answerWithin;

    Reporting(HttpClient client, Duration answerWithin) {
        this.client = client;
        this.answerWithin = answerWithin;
    }

    /**
     * What came of a try.
     *
     * @param reportId where it was accepted; else null, and it is repeated under the same key
     * @param said the status, or the name of what went wrong
     */
    record Answer(@Nullable String reportId, String said) {}

    Answer report(Caller caller, URI intake, String key) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(intake + "/v1/reports"))
                .timeout(answerWithin)
                .header("Authorization", "Bearer " + caller.apiKey())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body(key)))
                .build();
        try {
            return read(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            // Killed in the middle, cut, or not up yet: nothing was acknowledged.
            return new Answer(null, e.getClass().getSimpleName());
        }
    }

    /** The same on every try, byte by byte: another body under the key would be another report. */
    private static byte[] body(String key) {
        return Json.mapper().writeValueAsBytes(Map.of("category", "FIRE", "description", key));
    }

    private static Answer read(HttpResponse<String> answer) {
        var status = String.valueOf(answer.statusCode());
        if (answer.statusCode() != CREATED) {
            return new Answer(null, status);
        }
        try {
            var id = Json.mapper().readTree(answer.body()).path("reportId").asString("");
            return id.isEmpty() ? new Answer(null, "201 without a reportId") : new Answer(id, status);
        } catch (JacksonException e) {
            return new Answer(null, "201 without a reportId");
        }
    }
}
