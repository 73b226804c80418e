package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.wordings.Language;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

/** Every example that the description gives of a preview is asked for, and is what is answered. */
class PreviewOpenApiTest {
    @Test
    void every_example_is_what_is_answered() throws Exception {
        var routes = new PreviewEndpoint(ZoneId.of("Asia/Shanghai"), Language.CHINESE).routes();
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
                .bindNow();
        try (var client = HttpClient.newHttpClient()) {
            int asked = 0;
            for (var status : List.of("200", "400")) {
                for (var example : examples(status)) {
                    var uri = "http://127.0.0.1:" + server.port() + "/wordings/preview"
                            + example.get("summary").asString();
                    var answer =
                            client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(uri).isEqualTo(Integer.parseInt(status));
                    assertThat(Json.mapper().readTree(answer.body())).as(uri).isEqualTo(example.get("value"));
                    asked++;
                }
            }
            assertThat(asked).isEqualTo(4);
        } finally {
            server.disposeNow();
        }
    }

    private static List<JsonNode> examples(String status) throws IOException {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("../../contracts/api/notifier.openapi.yaml")));
        JsonNode contents =
                Json.mapper().valueToTree(yaml).at("/paths/~1wordings~1preview/get/responses/" + status + "/content");
        return contents.valueStream()
                .flatMap(content -> content.get("examples").valueStream())
                .toList();
    }
}
