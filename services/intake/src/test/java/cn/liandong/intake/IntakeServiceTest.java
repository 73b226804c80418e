package cn.liandong.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** Intake as it runs: Spring, Netty, the engine, and a real Kafka. */
class IntakeServiceTest {
    private final RuntimeSettings settings =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aReportIsKeptBecomesAnIncidentAndIsKnownAfterARestart() throws Exception {
        TopicSetup.ensure(settings, Topics.all());
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry())) {
            write(gateway, "420583:key:works", "works", "secret");
            write(gateway, "420583:key:other", "other", "other-secret");
        }
        String id;
        JsonNode first;
        String number;
        try (var service = start()) {
            var answer = post(service, "{\"category\":\"火灾\",\"description\":\"三号罐区\"}".getBytes(UTF_8), "k1");
            assertThat(answer.statusCode()).isEqualTo(201);
            first = Json.mapper().readTree(answer.body());
            id = first.get("reportId").asString();
            var progress = progress(service, id);
            number = progress.get("incident").get("number").asString();
            assertThat(number).matches("420583-20\\d{6}-001");
            assertThat(progress.get("incident").get("openedAt")).isEqualTo(first.get("receivedAt"));
            assertThat(progress.get("warnings").get(0).get("code").asString()).isEqualTo("READ_AS");
            assertThat(progress.get("alerts")).isEmpty();
            assertThat(get(service, "/v1/reports/" + id, "other-secret").statusCode())
                    .isEqualTo(404);
            assertThat(get(service, "/v1/reports/nothing", "secret").statusCode())
                    .isEqualTo(404);
            assertThat(get(service, "/actuator/health", "").body()).isEqualTo("{\"status\":\"UP\"}");

            // The largest record that a body can make is taken by a real broker too.
            var nuls = "{\"description\":\"" + "\0".repeat(256 * 1024 - 18) + "\"}";
            assertThat(post(service, nuls.getBytes(UTF_8), "k2").statusCode()).isEqualTo(201);
        }
        try (var service = start()) {
            var again = post(service, "{\"category\":\"火灾\",\"description\":\"三号罐区\"}".getBytes(UTF_8), "k1");
            assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
            assertThat(Json.mapper().readTree(again.body())).isEqualTo(first);
            assertThat(post(service, "{}".getBytes(UTF_8), "k1").statusCode()).isEqualTo(422);
            assertThat(progress(service, id).get("incident").get("number").asString())
                    .isEqualTo(number);
            var next = Json.mapper()
                    .readTree(post(service, "{}".getBytes(UTF_8), "k3").body());
            assertThat(progress(service, next.get("reportId").asString())
                            .get("incident")
                            .get("number")
                            .asString())
                    .endsWith("-003");
        }
        assertThat(deaths).isEmpty();
    }

    private ReactiveWebServerApplicationContext start() throws Exception {
        long begun = System.nanoTime();
        var context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(IntakeApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("liandong.intake.port=0")
                .logStartupInfo(false)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("runtimeSettings", settings);
                    fresh.getBeanFactory().registerSingleton("meterRegistry", new SimpleMeterRegistry());
                    fresh.getBeanFactory().registerSingleton("onDeath", new OnDeath(deaths));
                })
                .run();
        System.out.printf("intake's context took %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        var edge = context.getBean(Edge.class);
        await(edge::knowsReports);
        System.out.printf("intake took reports after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        return context;
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements java.util.function.Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }

    private static void write(Gateway gateway, String id, String organization, String secret) throws Exception {
        var key = new ApiKey(
                new CredentialId(id),
                new OrganizationId(organization),
                Hashes.hex(Hashes.sha256(secret.getBytes(UTF_8))),
                Handling.ACTUAL);
        gateway.write(Topics.CREDENTIALS, new Jurisdiction("420583"), id, key).get(20, TimeUnit.SECONDS);
    }

    private HttpResponse<String> post(ReactiveWebServerApplicationContext service, byte[] body, String key)
            throws Exception {
        return client.send(
                request(service, "/v1/reports", "secret")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ReactiveWebServerApplicationContext service, String path, String secret)
            throws Exception {
        return client.send(request(service, path, secret).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks until the incident is there. */
    private JsonNode progress(ReactiveWebServerApplicationContext service, String id) throws Exception {
        var holder = new JsonNode[1];
        await(() -> {
            var answer = get(service, "/v1/reports/" + id, "secret");
            holder[0] = Json.mapper().readTree(answer.body());
            return answer.statusCode() == 200 && !holder[0].get("incident").isNull();
        });
        return holder[0];
    }

    private static HttpRequest.Builder request(
            ReactiveWebServerApplicationContext service, String path, String secret) {
        var server = service.getWebServer();
        assertThat(server).isNotNull();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Authorization", "Bearer " + secret)
                .timeout(Duration.ofSeconds(10));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come within 30 s");
            }
            Thread.onSpinWait();
        }
    }
}
