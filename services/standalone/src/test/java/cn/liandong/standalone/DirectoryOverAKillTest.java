package cn.liandong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The directory in a real process: whoever is imported is rostered and called, and no later start takes it back. */
@Timeout(180)
class DirectoryOverAKillTest {
    private static final String NEW = "420583-city-p99";

    @TempDir
    private Path folder;

    @Test
    void whoeverIsImportedIsRosteredAndCalledAndTheCitysFilesDoNotTakeItBack() throws Exception {
        var settings = KillTest.settings("http://127.0.0.1:9/nobody-listens");
        try (var sink = new WebhookSink()) {
            var file = """
                    people:
                      - {id: %s, organization: city, name: 新来的, phone: 199-0000-0099, contacts: [{channel: WEBHOOK, address: "%s"}]}
                      - {id: 420583-city-p01, phone: 199-0000-0199}
                    """.formatted(NEW, sink.address());
            try (var first = StandaloneProcess.start(folder.resolve("data"), settings)) {
                try (var officer = visit(first)) {
                    var sample = Files.readString(Path.of("../../deploy/cities/zhijiang/people.yaml"));
                    var same = json(officer.bring(sample, "sample"));
                    assertThat(same.path("changes")).isEmpty();
                    assertThat(same.path("unchanged").asInt()).isGreaterThan(100);

                    var answer = officer.bring(file, "new");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(json(answer).path("added").asInt()).isOne();
                    assertThat(json(officer.bring(file, "new")).path("changes"))
                            .as("a repeat")
                            .isEmpty();

                    var cover = officer.post(
                            "/api/posts/city-duty/overrides",
                            "cover",
                            Map.of(
                                    "kind",
                                    "COVER",
                                    "until",
                                    Instant.now().plusSeconds(3_600).toString(),
                                    "out",
                                    List.of(),
                                    "in",
                                    List.of(NEW),
                                    "reason",
                                    "顶班"));
                    assertThat(cover.statusCode()).as(cover.body()).isEqualTo(200);
                    var chair = officer.item(item -> item.path("id").asString().equals("city-duty")
                            && item.at("/people/0/id").asString().equals(NEW));
                    assertThat(chair.at("/people/0/name").asString()).isEqualTo("新来的");
                    assertThat(chair.at("/people/0/reached").asBoolean()).isTrue();
                    Reporting.report(first.address("intake"), first.secrets());
                    assertThat(sink.next()).contains("text");
                }
                first.kill();
            }
            try (var second = StandaloneProcess.start(folder.resolve("data"), settings);
                    var officer = visit(second)) {
                assertThat(json(officer.bring(file, "again")).path("changes")).isEmpty();
                assertThat(officer.get("/api/directory/export?format=yaml").body())
                        .contains(NEW, sink.address(), "199-0000-0199");
            }
        }
    }

    private static ConsoleVisit visit(StandaloneProcess process) throws Exception {
        var account = process.secrets().console().stream()
                .filter(each -> each.username().equals("city-duty"))
                .findFirst()
                .orElseThrow();
        return ConsoleVisit.signIn(process.address("console"), account);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }
}
