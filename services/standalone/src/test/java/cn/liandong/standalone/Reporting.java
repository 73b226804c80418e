package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** An enterprise that reports a leak. */
final class Reporting {
    private Reporting() {}

    static void report(String intake, DemoSecrets secrets) throws Exception {
        var key = secrets.intake().getFirst().apiKey();
        var body = Json.mapper()
                .writeValueAsString(Map.of("category", "HAZARDOUS_CHEMICAL_LEAK", "siteId", "site-coldstore-main"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(intake + "/v1/reports"))
                            .header("Authorization", "Bearer " + key)
                            .header("Idempotency-Key", "one")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
