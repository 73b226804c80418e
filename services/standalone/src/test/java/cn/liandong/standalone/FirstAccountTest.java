package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import cn.liandong.standalone.signins.SecretsFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing without made-up sign-ins: its owner comes in by the token in the data folder, and it stays so. */
class FirstAccountTest {
    private static final Map<String, String> NO_DEMO = Map.of("LIANDONG_DEMO_SIGN_INS", "false");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path data = Path.of("");

    @Test
    void theOwnerOfTheHostMakesTheFirstAccountAndItOutlivesARestart() throws Exception {
        var file = data.resolve("first-account-420583");
        try (var process = StandaloneProcess.start(data, NO_DEMO)) {
            until(() -> Files.exists(file));
            var token = Files.readString(file).strip();
            assertThat(String.join("\n", process.lines()))
                    .contains("first account", data.toString())
                    .doesNotContain(token);
            assertThat(SecretsFile.in(data)).doesNotExist();
            var choice = post(process, "/api/first-account/posts", Map.of("token", token));
            var post = Json.mapper().readTree(choice.body()).at("/posts/0/id").asString();
            var made = post(
                    process,
                    "/api/first-account",
                    Map.of("token", token, "username", "zhou.min", "password", "only I know this", "postId", post));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
            assertThat(file).doesNotExist();
            assertThat(signIn(process).statusCode()).isEqualTo(200);
            process.stop();
        }
        try (var again = StandaloneProcess.start(data, NO_DEMO)) {
            until(() -> signIn(again).statusCode() == 200);
            assertThat(file).doesNotExist();
            again.stop();
        }
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> signIn(StandaloneProcess process) throws IOException, InterruptedException {
        return post(process, "/api/session", Map.of("username", "zhou.min", "password", "only I know this"));
    }

    private HttpResponse<String> post(StandaloneProcess process, String path, Map<String, String> body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(process.address("console") + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }
}
