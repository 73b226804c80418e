package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** Intake as it runs, and what its callers send. */
final class RunningIntake implements AutoCloseable {
    private final ReactiveWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningIntake(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /** Returns when reports are taken. */
    static RunningIntake start(RuntimeSettings settings, List<String> deaths, String... properties) throws Exception {
        long begun = System.nanoTime();
        var context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(IntakeApplication.class)
                .web(WebApplicationType.REACTIVE)
                // A test sends more in a minute than anybody may.
                .properties("liandong.intake.port=0", "liandong.intake.quotas=src/test/resources/quotas.json")
                .properties(properties)
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
        return new RunningIntake(context);
    }

    /** A class and no lambda, so that Spring sees what it consumes. */
    private record OnDeath(List<String> deaths) implements java.util.function.Consumer<String> {
        @Override
        public void accept(String reason) {
            deaths.add(reason);
        }
    }

    HttpResponse<String> post(byte[] body, String key) throws Exception {
        return client.send(posted(body, key), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> attach(String report, byte[] file) throws Exception {
        var request = request("/v1/reports/" + report + "/attachments", "secret")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> begin(byte[] body, String key) {
        return client.sendAsync(posted(body, key), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest posted(byte[] body, String key) {
        return request("/v1/reports", "secret")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    HttpResponse<String> signals(String body, String secret) throws Exception {
        return client.send(
                request("/v1/signals", secret)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String secret) throws Exception {
        return client.send(request(path, secret).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String secret, String body) throws Exception {
        var request = request(path, secret)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks until the incident is there. */
    JsonNode progress(String id) throws Exception {
        var holder = new JsonNode[1];
        await(() -> {
            var answer = get("/v1/reports/" + id, "secret");
            holder[0] = Json.mapper().readTree(answer.body());
            return answer.statusCode() == 200 && !holder[0].get("incident").isNull();
        });
        return holder[0];
    }

    private HttpRequest.Builder request(String path, String secret) {
        var server = context.getWebServer();
        assertThat(server).isNotNull();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Authorization", "Bearer " + secret)
                .timeout(Duration.ofSeconds(10));
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come within 30 s");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
