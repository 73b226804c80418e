package cn.liandong.standalone;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.DemoSecrets;
import cn.liandong.standalone.signins.SecretsFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What a first report and a first look at the page touch, once: a JVM that has seen it starts quicker the next time. */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StandaloneSettings.Ports ports;
    private final DemoSecrets secrets;
    private final HttpClient client = HttpClient.newHttpClient();

    private Rehearsal(Standalone.Ready ready) throws IOException {
        this.ports = ready.ports();
        this.secrets = Json.mapper().readValue(Files.readAllBytes(SecretsFile.in(ready.data())), DemoSecrets.class);
    }

    /** Throws where something does not answer as it should. */
    static void play(Standalone.Ready ready) {
        try {
            new Rehearsal(ready).play();
        } catch (IOException failed) {
            throw new IllegalStateException("the rehearsal failed", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() throws IOException, InterruptedException {
        var report = report();
        until(intake("/v1/reports/" + report), answer -> answer.body().contains("\"alertedAt\""));
        until(to(ports.management(), "/demo-phone"), answer -> !answer.body().startsWith("No call"));
        until(to(ports.console(), "/"), answer -> answer.statusCode() == 200);
        until(signIn(), answer -> answer.statusCode() == 200);
        until(to(ports.management(), "/actuator/health"), answer -> answer.statusCode() == 200);
        until(to(ports.management(), "/actuator/prometheus"), answer -> answer.statusCode() == 200);
    }

    private String report() throws IOException, InterruptedException {
        var answer = until(
                intake("/v1/reports")
                        .header("Idempotency-Key", "rehearsal")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"category\":\"FIRE\",\"siteId\":\"site-coldstore-main\",\"description\":\"x\"}")),
                response -> response.statusCode() == 201);
        return Json.mapper().readTree(answer.body()).get("reportId").asString();
    }

    private HttpRequest.Builder intake(String path) {
        var key = secrets.intake().stream()
                .filter(each -> each.organization().value().startsWith("ent-"))
                .findFirst()
                .orElseThrow();
        return to(ports.intake(), path).header("Authorization", "Bearer " + key.apiKey());
    }

    private HttpRequest.Builder signIn() {
        var account = secrets.console().getFirst();
        return to(ports.console(), "/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.mapper()
                        .writeValueAsString(Map.of("username", account.username(), "password", account.password()))));
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> until(HttpRequest.Builder request, Predicate<HttpResponse<String>> enough)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (enough.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > until) {
                throw new IOException(request.build().uri() + " answered " + answer.statusCode());
            }
            Thread.sleep(20);
        }
    }
}
