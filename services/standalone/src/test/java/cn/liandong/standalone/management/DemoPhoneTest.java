package cn.liandong.standalone.management;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.observe.HealthPage;
import cn.liandong.runtime.observe.ManagementServer;
import cn.liandong.runtime.observe.Meters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoPhoneTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    @Test
    void itShowsWhatItWasCalledWith() throws Exception {
        try (var server = ManagementServer.start(
                        0, new HealthPage(), new Meters().registry(), Map.of(DemoPhone.PATH, new DemoPhone(CLOCK)));
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(DemoPhone.address(server.port())));
            assertThat(send(client, request.GET()).body()).isEqualTo("No call yet.\n");
            assertThat(send(client, request.POST(BodyPublishers.ofString("{\"text\":\n \"氨泄漏\"}")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(client, request.GET()).body()).isEqualTo("2026-03-01T00:00:00Z {\"text\": \"氨泄漏\"}\n");
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
